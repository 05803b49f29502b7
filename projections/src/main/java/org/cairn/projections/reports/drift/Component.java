package org.cairn.projections.reports.drift;

import java.util.List;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.reports.statistics.Series;
import org.jspecify.annotations.Nullable;

/// Something that is charted: a series of the whole programme and one of each section.
///
/// @param indicator the family
/// @param series    which of the family's; empty where it has one
/// @param scopes    by month, of the programme and its sections in the order of [People#scopes]
/// @param learners  of whom the values tell, by scope and month; 0 where of none in particular
/// @param target    of which indicator the tolerance is δ
/// @param whole     whether that indicator's target is one of this very series, and not only of a sum it is part of
record Component(
        String indicator,
        String series,
        List<Series> scopes,
        int[][] learners,
        @Nullable Indicator target,
        boolean whole) {

    static Component of(String indicator, String series, Tally tally, Indicator target, boolean whole) {
        return new Component(indicator, series, tally.series(), tally.learners(), target, whole);
    }
}
