/// Counts of the facts in `bi` that everybody may see, with small cells hidden: kept as tables, programme by programme.
@NullMarked
package org.cairn.projections.reports.aggregates;

import org.jspecify.annotations.NullMarked;
