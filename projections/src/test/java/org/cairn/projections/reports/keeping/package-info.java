/// Tests of keeping reports.
@NullMarked
package org.cairn.projections.reports.keeping;

import org.jspecify.annotations.NullMarked;
