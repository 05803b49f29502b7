/// What caused a drift, as far as that can be said: when it began, what happened then, and whether the sections
/// where it happened changed otherwise than those where it did not.
@NullMarked
package org.cairn.projections.reports.attribution;

import org.jspecify.annotations.NullMarked;
