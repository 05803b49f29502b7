package org.cairn.projections.reports.fidelity;

import java.util.List;
import org.cairn.projections.reports.FidelityRow;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.WithheldCells;
import org.cairn.projections.reports.WithheldCells.Place;

/// Takes the figures out of rows that are [withheld][WithheldCells].
public final class SmallCells {

    /// Rows without a value tell nothing, and give nothing away.
    public static List<FidelityRow> withhold(List<FidelityRow> rows) {
        var telling = rows.stream().filter(row -> row.value() != null).toList();
        var withheld = WithheldCells.of(telling.stream().map(SmallCells::place).toList())
                .iterator();
        return rows.stream()
                .map(row -> row.value() != null && withheld.next() ? withheld(row) : row)
                .toList();
    }

    /// Parts make up a dimension, and dimensions the index.
    private static Place place(FidelityRow row) {
        var isIndex = row.dimension().equals(FidelityRow.INDEX);
        var isPart = !row.part().isEmpty();
        return new Place(
                row.dimension() + "/" + row.part(),
                isPart ? row.dimension() + "/" : isIndex ? null : FidelityRow.INDEX + "/",
                row.scope(),
                row.period(),
                row.learners());
    }

    private static FidelityRow withheld(FidelityRow row) {
        return new FidelityRow(
                row.pathway(),
                row.scope(),
                row.period(),
                row.dimension(),
                row.part(),
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                row.sections(),
                row.coverage(),
                row.observers(),
                row.alpha(),
                row.target(),
                row.tolerance(),
                false,
                null,
                Status.INSUFFICIENT,
                WithheldCells.NOTE,
                row.rubricVersion(),
                row.baselineVersion());
    }

    private SmallCells() {}
}
