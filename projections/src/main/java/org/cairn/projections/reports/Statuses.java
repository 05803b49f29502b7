package org.cairn.projections.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.projections.reports.fidelity.Part;

/// The status of parts of fidelity: that of their charts, in the same scope and period. The status of a dimension
/// is the gravest of its parts', and that of the index the gravest of all.
final class Statuses {
    private record Key(String dimension, String part, Scope scope, Period period) {}

    private final Map<Key, Status> statuses = new HashMap<>();

    Statuses(List<DriftRow> drift) {
        for (var row : drift) {
            for (var part : Part.values()) {
                if (!part.isChartedAs(row.indicator(), row.series())) continue;
                var dimension = part.dimension().code();
                put(row, dimension, part.code());
                put(row, dimension, "");
                put(row, FidelityRow.INDEX, "");
            }
        }
    }

    private void put(DriftRow row, String dimension, String part) {
        statuses.merge(new Key(dimension, part, row.scope(), row.period()), row.status(), Status::or);
    }

    List<FidelityRow> of(List<FidelityRow> rows) {
        return rows.stream().map(this::of).toList();
    }

    private FidelityRow of(FidelityRow row) {
        var status = statuses.getOrDefault(
                new Key(row.dimension(), row.part(), row.scope(), row.period()), Status.INSUFFICIENT);
        // Without a value there is nothing to have a status.
        return row.value() == null || status == Status.INSUFFICIENT ? row : row.with(status);
    }
}
