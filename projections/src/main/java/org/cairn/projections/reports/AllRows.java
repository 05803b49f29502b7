package org.cairn.projections.reports;

import java.util.List;

/// All rows of the reports on one programme, each list in its own order.
public record AllRows(
        List<FidelityRow> fidelity, List<DriftRow> drift, List<AttributionRow> attribution, List<IndexRow> index) {

    public AllRows {
        fidelity = List.copyOf(fidelity);
        drift = List.copyOf(drift);
        attribution = List.copyOf(attribution);
        index = List.copyOf(index);
    }
}
