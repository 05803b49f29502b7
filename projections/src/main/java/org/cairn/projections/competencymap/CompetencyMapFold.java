package org.cairn.projections.competencymap;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.projections.Codes;
import org.cairn.projections.ReadModel;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;
import tools.jackson.databind.json.JsonMapper;

/// Events to rows of the schema `competency_map`.
final class CompetencyMapFold implements ReadModel.Fold {
    private final Definitions definitions;
    private final Rows learners = Rows.into("competency_map.learner", "learner uuid");
    private final Rows enrolments = Rows.into(
            "competency_map.enrolment",
            "enrolment uuid",
            "learner uuid",
            "pathway text",
            "version text",
            "cohort text");
    private final Rows evidence =
            Rows.into("competency_map.evidence", "enrolment uuid", "competency text", "evidence uuid", "mode text");
    private final Rows judgements = Rows.into(
            "competency_map.judgement",
            "enrolment uuid",
            "competency text",
            "judgement uuid",
            "evidence uuid",
            "score numeric",
            "level text",
            "assessor uuid");
    private final Rows decisions = Rows.into(
            "competency_map.prior_learning",
            "enrolment uuid",
            "competency text",
            "prior_learning uuid",
            "kind text",
            "decision text",
            "score numeric");
    private final Rows masteries = Rows.into(
            "competency_map.mastery",
            "enrolment uuid",
            "competency text",
            "level text",
            "score numeric",
            "judgements uuid[]",
            "prior_learning uuid");

    CompetencyMapFold(JsonMapper json) {
        definitions = new Definitions(json);
    }

    @Override
    public void take(Recorded recorded) {
        switch (recorded.event()) {
            case FrameworkVersionPublished e -> definitions.framework(recorded, e);
            case MasteryScalePublished e -> definitions.scale(recorded, e);
            case CalculationPolicyPublished e -> definitions.policy(recorded, e);
            case PathwayVersionPublished e -> definitions.pathway(recorded, e);
            case LearnerRegistered e -> learners.add(recorded, e.learner());
            case LearnerEnrolled e ->
                enrolments.add(
                        recorded,
                        e.enrolment(),
                        e.learner(),
                        e.pathway().pathway(),
                        e.pathway().version(),
                        e.cohort());
            case EvidenceSubmitted e -> {
                var mode = Codes.of(e.mode());
                for (var competency : e.competencies()) {
                    evidence.add(recorded, e.enrolment(), competency, e.evidence(), mode);
                }
            }
            case JudgementRecorded e ->
                judgements.add(
                        recorded,
                        e.enrolment(),
                        e.competency(),
                        e.judgement(),
                        e.evidence(),
                        e.score(),
                        e.level(),
                        e.assessor());
            case PriorLearningDecided e ->
                decisions.add(
                        recorded,
                        e.enrolment(),
                        e.competency(),
                        e.priorLearning(),
                        Codes.of(e.kind()),
                        Codes.of(e.decision()),
                        e.score());
            case MasteryDemonstrated e ->
                masteries.add(
                        recorded,
                        e.enrolment(),
                        e.competency(),
                        e.level(),
                        e.score(),
                        Codes.array(e.judgements()),
                        e.priorLearning());
            default -> {
                // Withdrawals, milestones and authorisations are not on a map.
            }
        }
    }

    @Override
    public List<Rows> rows() {
        return Stream.concat(
                        definitions.rows().stream(),
                        Stream.of(learners, enrolments, evidence, judgements, decisions, masteries))
                .toList();
    }
}
