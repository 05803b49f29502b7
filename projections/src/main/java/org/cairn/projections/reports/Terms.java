package org.cairn.projections.reports;

import java.time.Month;
import java.time.YearMonth;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;

/// The terms of a programme: thirds of its year, four whole calendar months each.
///
/// A year of a programme begins in the month in which its first design baseline came into force (without one: in
/// September), so that the baseline year is exactly three terms and every term has the same months each year.
///
/// @param anchor a month in which a term begins
public record Terms(YearMonth anchor) {

    /// Those of a programme.
    public static Terms of(Programme programme) {
        var baselines = programme.all(PathwayFact.Baseline.class);
        return new Terms(
                baselines.isEmpty()
                        ? YearMonth.of(2000, Month.SEPTEMBER)
                        : YearMonth.from(baselines.getFirst().on()));
    }

    /// The term to which a month belongs.
    public Period of(YearMonth month) {
        var length = Period.Kind.TERM.months();
        return Period.term(month.minusMonths(Math.floorMod(index(month) - index(anchor), length)));
    }

    private static int index(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }
}
