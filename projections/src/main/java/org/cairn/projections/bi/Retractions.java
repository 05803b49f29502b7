package org.cairn.projections.bi;

import java.util.List;
import org.cairn.projections.Rows;

/// Marks rows that were a mistake.
///
/// What is retracted is tagged as its retraction is, so it was taken in before, or is parked with it.
final class Retractions {
    private final List<Rows> rows = FactTables.ALL.stream()
            .filter(FactTable::isRetractable)
            .map(table -> Rows.throughStar("""
                    UPDATE bi.%s AS fact SET retracted_on = retraction.occurred_on
                      FROM (SELECT * FROM {rows}) AS retraction
                     WHERE fact.operation = retraction.operation
                    """.formatted(table.name()), "operation uuid"))
            .toList();

    void add(OperationFact.Retraction retraction) {
        var at = retraction.at();
        for (var each : rows) each.add(at.on(), at.recordedAt(), at.position(), retraction.operation());
    }

    List<Rows> rows() {
        return rows;
    }
}
