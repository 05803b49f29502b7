package org.cairn.projections.reports.drift;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Terms;
import org.cairn.projections.reports.Window;
import org.jspecify.annotations.Nullable;

/// The months that are looked at, counted from 0: those of the window, and before them those since the first
/// baseline.
///
/// @param first  month 0
/// @param months how many there are
/// @param window of which there are rows
/// @param eras   one for each baseline that was in force, the first first
record Timeline(YearMonth first, int months, Window window, List<Era> eras, int termOffset) {
    static final int YEAR = 12;
    static final int TERM = Period.Kind.TERM.months();
    static final int TERMS_OF_YEAR = YEAR / TERM;

    /// From when to when a baseline was in force. Its first twelve months are its baseline year: with another
    /// baseline the design is another, and what counts as change begins anew.
    ///
    /// @param start its first month
    /// @param end   the month after its last
    record Era(PathwayFact.Baseline baseline, int start, int end) {

        /// The first month after the baseline year.
        int watchedFrom() {
            return start + YEAR;
        }

        /// The first month with a status: the last one of the first watched term.
        int decidedFrom() {
            return watchedFrom() + TERM - 1;
        }
    }

    static Timeline of(Programme programme, Window window) {
        var baselines = programme.all(PathwayFact.Baseline.class).stream()
                .filter(baseline -> !YearMonth.from(baseline.on()).isAfter(window.last()))
                .toList();
        var anchor = baselines.isEmpty()
                ? YearMonth.of(window.first().getYear(), Month.SEPTEMBER)
                : YearMonth.from(baselines.getFirst().on());
        var first = anchor.isBefore(window.first()) && !baselines.isEmpty() ? anchor : window.first();
        var months = index(first, window.last()) + 1;
        var eras = new ArrayList<Era>();
        for (var i = 0; i < baselines.size(); i++) {
            var start = index(first, YearMonth.from(baselines.get(i).on()));
            var end = i + 1 < baselines.size()
                    ? index(first, YearMonth.from(baselines.get(i + 1).on()))
                    : months;
            if (end > start) eras.add(new Era(baselines.get(i), start, end));
        }
        return new Timeline(first, months, window, List.copyOf(eras), Math.floorMod(index(first, anchor), TERM));
    }

    /// Negative before month 0.
    int month(LocalDate day) {
        return (day.getYear() - first.getYear()) * YEAR + day.getMonthValue() - first.getMonthValue();
    }

    boolean has(int month) {
        return month >= 0 && month < months;
    }

    YearMonth month(int month) {
        return first.plusMonths(month);
    }

    LocalDate firstDay(int month) {
        return month(month).atDay(1);
    }

    LocalDate lastDay(int month) {
        return month(month).atEndOfMonth();
    }

    /// How many whole terms there are.
    int termCount() {
        return Math.max(0, (months - termOffset) / TERM);
    }

    /// The first month of a term.
    int startOf(int term) {
        return termOffset + term * TERM;
    }

    /// The term of a month; -1 where it is not wholly within.
    int termOf(int month) {
        var term = Math.floorDiv(month - termOffset, TERM);
        return term >= 0 && term < termCount() ? term : -1;
    }

    Period monthPeriod(int month) {
        return Period.month(month(month));
    }

    Period termPeriod(int term) {
        return Period.term(month(startOf(term)));
    }

    /// The terms, as the first month of each and the month after the last, for [Series#joined].
    int[] termStarts() {
        var starts = new int[termCount() + 1];
        for (var term = 0; term < starts.length; term++) starts[term] = startOf(term);
        return starts;
    }

    /// The first term that lies wholly in the era.
    int firstTerm(Era era) {
        return Math.floorDiv(era.start() - termOffset + TERM - 1, TERM);
    }

    /// The term after the last one that lies wholly in the era.
    int endTerm(Era era) {
        return Math.min(termCount(), Math.floorDiv(era.end() - termOffset, TERM));
    }

    @Nullable
    Era eraOf(int month) {
        for (var era : eras) if (month >= era.start() && month < era.end()) return era;
        return null;
    }

    boolean isShown(int month) {
        return window.contains(month(month));
    }

    private static int index(YearMonth first, YearMonth month) {
        return (month.getYear() - first.getYear()) * YEAR + month.getMonthValue() - first.getMonthValue();
    }

    Terms terms() {
        return new Terms(month(termOffset));
    }
}
