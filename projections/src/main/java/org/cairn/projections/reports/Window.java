package org.cairn.projections.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The months of which a report has rows. What happened before them is looked at as well, as a baseline year.
///
/// @param first the first month
/// @param last  the last month, which is over
public record Window(YearMonth first, YearMonth last) {
    /// The usual length.
    public static final int MONTHS = 36;

    public Window {
        if (last.isBefore(first)) throw new IllegalArgumentException("%s is before %s".formatted(last, first));
    }

    /// The usual window that ends with this month.
    public static Window endingWith(YearMonth last) {
        return new Window(last.minusMonths(MONTHS - 1L), last);
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /// Its months, ascending.
    public List<YearMonth> months() {
        var length = (last.getYear() - first.getYear()) * 12L + last.getMonthValue() - first.getMonthValue() + 1;
        return LongStream.range(0, length).mapToObj(first::plusMonths).toList();
    }

    /// The periods of this kind that end in it, ascending.
    public List<Period> periods(Period.Kind kind, Terms terms) {
        return switch (kind) {
            case MONTH -> months().stream().map(Period::month).toList();
            case TERM ->
                Stream.iterate(terms.of(first), term -> terms.of(term.last().plusMonths(1)))
                        .takeWhile(term -> !term.last().isAfter(last))
                        .toList();
        };
    }
}
