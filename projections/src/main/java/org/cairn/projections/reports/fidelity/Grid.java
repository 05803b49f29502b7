package org.cairn.projections.reports.fidelity;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Something for each section and month.
record Grid<T>(List<List<T>> rows) {

    static <T> Grid<T> of(int rows, int months, Supplier<T> empty) {
        return new Grid<>(
                Stream.generate(() -> Stream.generate(empty).limit(months).toList())
                        .limit(rows)
                        .toList());
    }

    T at(int row, int month) {
        return rows.get(row).get(month);
    }

    int size() {
        return rows.size();
    }
}
