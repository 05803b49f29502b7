package org.cairn.projections.history;

import static org.cairn.projections.history.Catalogue.POLICY_ID;
import static org.cairn.projections.history.Catalogue.SCALE_ID;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.milestone.RequirementSnapshot;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// One enrolment, and what can be said of it: reads as the story of a learner.
public record Enrolled(LearnerId learner, EnrolmentId enrolment, PathwayVersionId pathway) {
    public static final PersonId MARKER = new PersonId(new UUID(1, 1));
    public static final PersonId FIRST_EXAMINER = new PersonId(new UUID(1, 2));
    public static final PersonId SECOND_EXAMINER = new PersonId(new UUID(1, 3));
    private static final AuthorisationId AUTHORISATION = new AuthorisationId(new UUID(2, 1));
    private static final Artefact WORK = new Artefact("store:work", "0".repeat(64), "application/pdf");

    public LearnerEnrolled enrols(LocalDate on) {
        return new LearnerEnrolled(enrolment, learner, pathway, "cohort-" + pathway.version(), on);
    }

    public LearnerWithdrawn withdraws(LocalDate on) {
        return new LearnerWithdrawn(enrolment, learner, pathway, "unregistered", null, on);
    }

    public EvidenceSubmitted submits(EvidenceId evidence, List<CompetencyCode> competencies, LocalDate on) {
        return new EvidenceSubmitted(
                evidence, enrolment, learner, pathway, competencies, WORK, EvidenceMode.WRITTEN, on);
    }

    public JudgementRecorded judged(
            JudgementId judgement, EvidenceId evidence, CompetencyCode competency, Score score, LocalDate on) {
        return new JudgementRecorded(
                judgement,
                evidence,
                enrolment,
                learner,
                pathway,
                competency,
                score,
                Catalogue.SCALE.levelOf(score).code(),
                MARKER,
                AUTHORISATION,
                on);
    }

    public MasteryDemonstrated masters(CompetencyCode competency, Score score, JudgementId judgement, LocalDate on) {
        return mastery(competency, score, List.of(judgement), null, on);
    }

    public MasteryDemonstrated mastersBefore(CompetencyCode competency, PriorLearningId decision, LocalDate on) {
        return mastery(competency, null, List.of(), decision, on);
    }

    private MasteryDemonstrated mastery(
            CompetencyCode competency,
            @Nullable Score score,
            List<JudgementId> judgements,
            @Nullable PriorLearningId priorLearning,
            LocalDate on) {
        return new MasteryDemonstrated(
                enrolment,
                learner,
                pathway,
                competency,
                score == null ? "pass" : Catalogue.SCALE.levelOf(score).code(),
                score,
                new FrameworkVersionId(new FrameworkId(pathway.pathway().code()), pathway.version()),
                SCALE_ID,
                POLICY_ID,
                "latest-1",
                judgements,
                priorLearning,
                on);
    }

    public PriorLearningDecided priorLearning(
            PriorLearningId id, CompetencyCode competency, PriorLearningDecision decision, LocalDate on) {
        return new PriorLearningDecided(
                id,
                enrolment,
                learner,
                pathway,
                competency,
                PriorLearningKind.CARRIED_SCORE,
                decision,
                null,
                MARKER,
                AUTHORISATION,
                on);
    }

    public MilestoneApprovalRequested requests(ApprovalId approval, MilestoneCode milestone, LocalDate on) {
        var snapshot = new RequirementSnapshot(true, List.of(), List.of(), List.of(), List.of());
        return new MilestoneApprovalRequested(approval, enrolment, learner, pathway, milestone, snapshot, null, on);
    }

    public MilestoneFirstApproved firstApproved(
            ApprovalId approval, MilestoneCode milestone, String level, LocalDate on) {
        return new MilestoneFirstApproved(
                approval, enrolment, learner, pathway, milestone, level, FIRST_EXAMINER, AUTHORISATION, null, on);
    }

    public MilestoneConfirmed confirmed(ApprovalId approval, MilestoneCode milestone, String level, LocalDate on) {
        return new MilestoneConfirmed(
                approval, enrolment, learner, pathway, milestone, level, SECOND_EXAMINER, AUTHORISATION, null, on);
    }

    public MilestoneDeclined declined(ApprovalId approval, MilestoneCode milestone, LocalDate on) {
        return new MilestoneDeclined(
                approval, enrolment, learner, pathway, milestone, "fail", FIRST_EXAMINER, AUTHORISATION, null, on);
    }
}
