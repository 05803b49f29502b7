package org.cairn.projections.transcript;

import java.util.List;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.projections.Codes;
import org.cairn.projections.ReadModel;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;

/// Events to rows of the schema `transcript`.
final class TranscriptFold implements ReadModel.Fold {
    private final Definitions definitions = new Definitions();
    private final Rows learners = Rows.into("transcript.learner", "learner uuid");
    private final Rows enrolments = Rows.into(
            "transcript.enrolment", "learner uuid", "enrolment uuid", "pathway text", "version text", "cohort text");
    private final Rows withdrawals = Rows.into("transcript.withdrawal", "learner uuid", "enrolment uuid", "cause text");
    private final Rows masteries = Rows.into(
            "transcript.mastery",
            "learner uuid",
            "enrolment uuid",
            "competency text",
            "level text",
            "score numeric",
            "framework text",
            "framework_version text",
            "scale text",
            "scale_version text",
            "policy text",
            "policy_version text",
            "algorithm text",
            "judgements uuid[]",
            "prior_learning uuid");
    private final Rows decisions = Rows.into(
            "transcript.prior_learning",
            "learner uuid",
            "enrolment uuid",
            "prior_learning uuid",
            "competency text",
            "kind text",
            "decision text",
            "score numeric",
            "evaluator uuid");
    private final Rows steps = Rows.into(
            "transcript.milestone_step",
            "learner uuid",
            "enrolment uuid",
            "approval uuid",
            "step text",
            "milestone text",
            "level text",
            "approver uuid",
            "grounds text");

    @Override
    public void take(Recorded recorded) {
        switch (recorded.event()) {
            case FrameworkVersionPublished e -> definitions.framework(recorded, e);
            case PathwayVersionPublished e -> definitions.pathway(recorded, e);
            case LearnerRegistered e -> learners.add(recorded, e.learner());
            case LearnerEnrolled e ->
                enrolments.add(
                        recorded,
                        e.learner(),
                        e.enrolment(),
                        e.pathway().pathway(),
                        e.pathway().version(),
                        e.cohort());
            case LearnerWithdrawn e -> withdrawals.add(recorded, e.learner(), e.enrolment(), e.cause());
            case MasteryDemonstrated e -> mastery(recorded, e);
            case PriorLearningDecided e ->
                decisions.add(
                        recorded,
                        e.learner(),
                        e.enrolment(),
                        e.priorLearning(),
                        e.competency(),
                        Codes.of(e.kind()),
                        Codes.of(e.decision()),
                        e.score(),
                        e.evaluator());
            case MilestoneApprovalRequested e ->
                steps.add(
                        recorded,
                        e.learner(),
                        e.enrolment(),
                        e.approval(),
                        "requested",
                        e.milestone(),
                        null,
                        null,
                        null);
            case MilestoneFirstApproved e ->
                steps.add(
                        recorded,
                        e.learner(),
                        e.enrolment(),
                        e.approval(),
                        "first-approved",
                        e.milestone(),
                        e.level(),
                        e.approver(),
                        null);
            case MilestoneConfirmed e ->
                steps.add(
                        recorded,
                        e.learner(),
                        e.enrolment(),
                        e.approval(),
                        "confirmed",
                        e.milestone(),
                        e.level(),
                        e.approver(),
                        null);
            case MilestoneDeclined e ->
                steps.add(
                        recorded,
                        e.learner(),
                        e.enrolment(),
                        e.approval(),
                        "declined",
                        e.milestone(),
                        null,
                        e.approver(),
                        e.grounds());
            default -> {
                // Evidence, judgements and authorisations are not on a transcript.
            }
        }
    }

    private void mastery(Recorded recorded, MasteryDemonstrated e) {
        masteries.add(
                recorded,
                e.learner(),
                e.enrolment(),
                e.competency(),
                e.level(),
                e.score(),
                e.framework().framework(),
                e.framework().version(),
                e.scale().scale(),
                e.scale().version(),
                e.policy().policy(),
                e.policy().version(),
                e.algorithm(),
                Codes.array(e.judgements()),
                e.priorLearning());
    }

    @Override
    public List<Rows> rows() {
        return List.of(
                definitions.competencies(),
                definitions.pathways(),
                definitions.pathwayCompetencies(),
                definitions.milestones(),
                learners,
                enrolments,
                withdrawals,
                masteries,
                decisions,
                steps);
    }
}
