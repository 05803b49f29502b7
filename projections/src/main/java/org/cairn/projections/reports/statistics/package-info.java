/// Statistics that reports are made with: pure functions of numbers, which know nothing of universities.
///
/// Distributions come from Hipparchus. Each statistic names its source; its test holds it to a published example.
@NullMarked
package org.cairn.projections.reports.statistics;

import org.jspecify.annotations.NullMarked;
