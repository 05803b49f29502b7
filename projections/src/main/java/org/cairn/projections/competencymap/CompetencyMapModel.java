package org.cairn.projections.competencymap;

import org.cairn.projections.ReadModel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What competency maps and pathway definitions are made from.
@Component
final class CompetencyMapModel implements ReadModel {
    /// Of its own, so that what stands in the tables does not depend on how the application writes its
    /// answers.
    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public String name() {
        return "competency_map";
    }

    @Override
    public int foldVersion() {
        return 4;
    }

    @Override
    public Fold fold() {
        return new CompetencyMapFold(json);
    }
}
