package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// The months of a simulation, counted from the first of the baseline year. Those before it are negative: learners who
/// are in the middle of their studies then have begun in them.
///
/// @param years of which reports tell, the baseline year among them
record Calendar(int years) {
    static final LocalDate START = LocalDate.of(2022, 9, 1);
    static final int MONTHS_OF_TERM = 4;
    static final int TERMS_OF_YEAR = 3;

    /// In so many terms before the baseline year learners have begun.
    static final int TERMS_BEFORE = 4;

    /// By how much practice is better in autumn, and worse in summer, than on average: a share.
    static final double SEASON = 0.06;

    int months() {
        return 12 * years;
    }

    int terms() {
        return TERMS_OF_YEAR * years;
    }

    /// The first day after the last.
    LocalDate end() {
        return START.plusYears(years);
    }

    YearMonth lastMonth() {
        return YearMonth.from(end().minusDays(1));
    }

    boolean contains(LocalDate day) {
        return day.isBefore(end());
    }

    static LocalDate firstOfMonth(int month) {
        return START.plusMonths(month);
    }

    static LocalDate firstOfTerm(int term) {
        return START.plusMonths((long) term * MONTHS_OF_TERM);
    }

    static int monthOf(LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(START, day.withDayOfMonth(1));
    }

    static int termOf(int month) {
        return Math.floorDiv(month, MONTHS_OF_TERM);
    }

    static int termOf(LocalDate day) {
        return termOf(monthOf(day));
    }

    /// By how much practice is better in the term than on average, as a share: fresh in autumn, tired in summer.
    static double season(int month) {
        return switch (Math.floorMod(termOf(month), TERMS_OF_YEAR)) {
            case 0 -> SEASON;
            case 1 -> 0;
            default -> -SEASON;
        };
    }
}
