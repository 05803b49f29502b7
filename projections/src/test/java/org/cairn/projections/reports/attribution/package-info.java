/// Tests of attribution.
@NullMarked
package org.cairn.projections.reports.attribution;

import org.jspecify.annotations.NullMarked;
