package org.cairn.projections.competencymap;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.CrosswalkRatified;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.projections.ReadModel;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;
import tools.jackson.databind.json.JsonMapper;

/// Events to rows of the schema `competency_map`.
final class CompetencyMapFold implements ReadModel.Fold {
    private final Definitions definitions;
    private final Enrolments enrolments;
    private final Work work = new Work();
    private final Verdicts verdicts = new Verdicts();
    private final Rows learners = Rows.into("competency_map.learner", "learner uuid");

    CompetencyMapFold(JsonMapper json) {
        definitions = new Definitions(json);
        enrolments = new Enrolments(json);
    }

    @Override
    public void take(Recorded recorded) {
        switch (recorded.event()) {
            case FrameworkVersionPublished e -> definitions.framework(recorded, e);
            case CrosswalkRatified e -> definitions.crosswalk(recorded, e);
            case MasteryScalePublished e -> definitions.scale(recorded, e);
            case CalculationPolicyPublished e -> definitions.policy(recorded, e);
            case PathwayVersionPublished e -> definitions.pathway(recorded, e);
            case LearnerRegistered e -> learners.add(recorded, e.learner());
            default -> {
                work.take(recorded);
                verdicts.take(recorded);
                enrolments.take(recorded);
            }
        }
    }

    @Override
    public List<Rows> rows() {
        return Stream.of(definitions.rows(), List.of(learners), enrolments.rows(), work.rows(), verdicts.rows())
                .flatMap(List::stream)
                .toList();
    }
}
