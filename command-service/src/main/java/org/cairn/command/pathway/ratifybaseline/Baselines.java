package org.cairn.command.pathway.ratifybaseline;

import java.util.ArrayList;
import java.util.List;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.pathway.DesignBaselineRatified;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// The design baselines of one pathway, in the order in which they came into force.
record Baselines(List<DesignBaselineRatified> all) {

    static final Boundary<PathwayId, Baselines> BOUNDARY =
            Boundary.of(Tags.PATHWAY, new Baselines(List.of()), Baselines::with, DesignBaselineRatified.class);

    private Baselines with(DomainEvent event) {
        if (!(event instanceof DesignBaselineRatified ratified)) return this;
        var more = new ArrayList<>(all);
        more.add(ratified);
        return new Baselines(List.copyOf(more));
    }

    @Nullable
    DesignBaselineRatified get(String baseline) {
        return all.stream()
                .filter(each -> each.baseline().equals(baseline))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    DesignBaselineRatified last() {
        return all.isEmpty() ? null : all.getLast();
    }
}
