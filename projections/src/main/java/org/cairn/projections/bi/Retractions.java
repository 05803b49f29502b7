package org.cairn.projections.bi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.projections.Rows;

/// Marks rows that were a mistake, whichever of the two comes first: what was recorded, or that it was a mistake.
final class Retractions {
    private final Map<FactTable<?>, Rows> rows = new LinkedHashMap<>();

    Retractions() {
        FactTables.ALL.stream()
                .filter(FactTable::isRetractable)
                .forEach(table -> rows.put(table, Rows.throughStar("""
                        UPDATE bi.%s AS fact SET retracted_on = retraction.occurred_on
                          FROM (SELECT DISTINCT ON (operation) operation, occurred_on
                                  FROM bi.fact_retraction
                                 WHERE operation IN (SELECT operation FROM {rows})
                                 ORDER BY operation, _position DESC) AS retraction
                         WHERE fact.operation = retraction.operation
                           AND fact.retracted_on IS DISTINCT FROM retraction.occurred_on
                        """.formatted(table.name()), "operation uuid")));
    }

    void add(FactTable<?> table, Fact fact) {
        if (fact instanceof OperationFact.Retraction retraction) {
            for (var each : rows.values()) add(each, retraction, retraction.operation());
        } else if (table.isRetractable()) {
            add(Objects.requireNonNull(rows.get(table)), fact, fact.id());
        }
    }

    private static void add(Rows rows, Fact fact, UUID operation) {
        var at = fact.at();
        rows.add(at.on(), at.recordedAt(), at.position(), operation);
    }

    List<Rows> rows() {
        return List.copyOf(rows.values());
    }
}
