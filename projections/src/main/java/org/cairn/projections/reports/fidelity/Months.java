package org.cairn.projections.reports.fidelity;

import java.time.LocalDate;
import java.time.YearMonth;

/// A run of months by index.
record Months(YearMonth first, int count) {

    static Months of(YearMonth first, YearMonth last) {
        return new Months(first, number(last) - number(first) + 1);
    }

    int index(YearMonth month) {
        return number(month) - number(first);
    }

    /// −1 for a day that lies in none of them.
    int index(LocalDate day) {
        var index = day.getYear() * 12 + day.getMonthValue() - number(first);
        return index < 0 || index >= count ? -1 : index;
    }

    YearMonth month(int index) {
        return first.plusMonths(index);
    }

    LocalDate lastDay(int index) {
        return month(index).atEndOfMonth();
    }

    private static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }
}
