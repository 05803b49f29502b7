package org.cairn.projections.reports.fidelity;

import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.projections.bi.Visit;
import org.jspecify.annotations.Nullable;

/// What one walkthrough saw of one dimension. What was not observed is left out; what was observed to be absent is
/// 0.
///
/// @param scored Σ w·f over the observed items, f = score ÷ 3
/// @param weight Σ w of the observed items, more than 0
record Seen(double scored, double weight) {

    /// @return null if nothing of the dimension was observed
    static @Nullable Seen of(Visit visit, Dimension dimension) {
        var scored = 0.0;
        var weight = 0.0;
        for (var observation : visit.observations()) {
            if (observation.item().dimension() != dimension.observed()) continue;
            var own = observation.item().weight().doubleValue();
            weight += own;
            scored += own * observation.score() / ObservationRubric.MAXIMUM;
        }
        return weight > 0 ? new Seen(scored, weight) : null;
    }

    double share() {
        return scored / weight;
    }
}
