package org.cairn.projections.pathwayoutcomes;

import org.cairn.projections.ReadModel;
import org.springframework.stereotype.Component;

/// What outcomes and progress are made from.
@Component
final class PathwayOutcomesModel implements ReadModel {

    @Override
    public String name() {
        return "pathway_outcomes";
    }

    @Override
    public int foldVersion() {
        return 3;
    }

    @Override
    public Fold fold() {
        return new PathwayOutcomesFold();
    }
}
