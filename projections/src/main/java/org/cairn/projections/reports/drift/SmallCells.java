package org.cairn.projections.reports.drift;

import java.util.List;
import java.util.stream.IntStream;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.WithheldCells;
import org.cairn.projections.reports.WithheldCells.Place;

/// Takes the figures out of rows that are [withheld][WithheldCells]. What was withheld is still in the figures of the
/// whole, and in the verdict on it.
public final class SmallCells {

    private SmallCells() {}

    /// The same rows in the same order, some without their figures.
    public static List<DriftRow> withhold(List<DriftRow> rows) {
        var withheld = WithheldCells.of(rows.stream()
                .map(row -> new Place(
                        row.indicator() + "/" + row.series(), null, row.scope(), row.period(), row.learners()))
                .toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> withheld.get(i) ? withheld(rows.get(i)) : rows.get(i))
                .toList();
    }

    private static DriftRow withheld(DriftRow row) {
        return new Row(row.indicator(), row.series(), row.scope(), row.period())
                .as(row.baselineVersion())
                .counts(row.counts())
                .status(Status.INSUFFICIENT)
                .note(WithheldCells.NOTE)
                .of(row.pathway());
    }
}
