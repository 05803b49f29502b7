/// Tests of the counts that everybody may see.
@NullMarked
package org.cairn.projections.reports.aggregates;

import org.jspecify.annotations.NullMarked;
