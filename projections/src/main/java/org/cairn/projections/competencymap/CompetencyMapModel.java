package org.cairn.projections.competencymap;

import org.cairn.projections.ReadModel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What competency maps and pathway definitions are made from.
@Component
final class CompetencyMapModel implements ReadModel {
    private final JsonMapper json;

    CompetencyMapModel(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "competency_map";
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    @Override
    public Fold fold() {
        return new CompetencyMapFold(json);
    }
}
