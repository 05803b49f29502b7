package org.cairn.projections.reports;

import java.time.LocalDate;
import java.time.YearMonth;

/// A month or a term: whole calendar months, both ends counted.
public record Period(Kind kind, YearMonth first, YearMonth last) implements Comparable<Period> {

    /// How long a period is.
    public enum Kind {
        MONTH("month", 1),
        TERM("term", 4);

        private final String code;
        private final int months;

        Kind(String code, int months) {
            this.code = code;
            this.months = months;
        }

        /// As it stands in tables and answers.
        public String code() {
            return code;
        }

        public int months() {
            return months;
        }
    }

    public static Period month(YearMonth month) {
        return new Period(Kind.MONTH, month, month);
    }

    /// The term that begins with this month.
    public static Period term(YearMonth first) {
        return new Period(Kind.TERM, first, first.plusMonths(Kind.TERM.months - 1L));
    }

    public LocalDate from() {
        return first.atDay(1);
    }

    /// The last day.
    public LocalDate until() {
        return last.atEndOfMonth();
    }

    public boolean contains(LocalDate day) {
        return contains(YearMonth.from(day));
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /// The same period of the year before.
    public Period aYearBefore() {
        return new Period(kind, first.minusYears(1), last.minusYears(1));
    }

    /// The one after it.
    public Period next() {
        return new Period(kind, first.plusMonths(kind.months()), last.plusMonths(kind.months()));
    }

    @Override
    public int compareTo(Period other) {
        var byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : first.compareTo(other.first);
    }
}
