package org.cairn.command;

import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.assessment.AllocationId;
import org.cairn.contracts.assessment.AnchorId;
import org.cairn.contracts.assessment.AnchorRatingId;
import org.cairn.contracts.assessment.AnchorScriptAdopted;
import org.cairn.contracts.assessment.AnchorScriptRated;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.CorrectionId;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.ReconciliationId;
import org.cairn.contracts.assessment.ReconciliationMethod;
import org.cairn.contracts.assessment.SelfAssessmentId;
import org.cairn.contracts.assessment.SelfAssessmentRecorded;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayRules;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Words for how Ada's work is marked. Mia is the first marker, Noa the second, Ola the third.
public final class Markroom {

    public static final PersonId OLA_THE_ASSESSOR = new PersonId(new UUID(9, 7));
    public static final AuthorisationId OLA_MAY_ASSESS = new AuthorisationId(new UUID(8, 7));
    public static final AnchorId ANCHOR = new AnchorId(new UUID(12, 1));

    public static DomainEvent olaMayAssess() {
        return new AssessorAuthorised(
                OLA_MAY_ASSESS, OLA_THE_ASSESSOR, Scope.INSTITUTION, new Term(START, null), START);
    }

    public static final EvidenceId THIRD_PIECE = new EvidenceId(new UUID(3, 3));

    /// Ada is enrolled, Mia, Noa and Ola may assess, and Ada has handed in a weld on Monday.
    public static DomainEvent[] weldSubmitted(DomainEvent... more) {
        return adaEnrolled(join(
                new DomainEvent[] {noaMayAssess(), olaMayAssess(), rubricPublished(), submitted(FIRST, JOIN, MONDAY)},
                more));
    }

    /// The pathway of welding, with rules of assessment.
    public static DomainEvent pathwayWith(PathwayRules rules) {
        return new PathwayVersionPublished(
                WELDING.pathway(),
                "2026",
                new PathwayDefinition(
                        "Welding",
                        FRAMEWORK,
                        SCALE,
                        POLICY,
                        START,
                        null,
                        WELDING_PATHWAY.requirement(),
                        WELDING_PATHWAY.milestones(),
                        null,
                        null,
                        rules),
                START);
    }

    public static PathwayRules attempts(
            @Nullable Integer atMost, @Nullable Integer waitingDays, @Nullable String resitLevel) {
        return new PathwayRules(null, null, null, null, atMost, waitingDays, resitLevel, null, null, null);
    }

    public static PathwayRules secondMarking(@Nullable Integer reconcileFrom) {
        var from = reconcileFrom == null ? null : Score.of(reconcileFrom);
        return new PathwayRules(null, null, null, null, null, null, null, true, from, null);
    }

    public static PathwayRules allocationOnly() {
        return new PathwayRules(null, null, null, null, null, null, null, null, null, true);
    }

    public static AssessmentAllocated allocated(
            int allocation, EvidenceId evidence, PersonId assessor, MarkingRole role, boolean blind, LocalDate day) {
        return new AssessmentAllocated(
                allocation(allocation), ADAS, ADA, WELDING, evidence, assessor, role, blind, null, null, day);
    }

    public static AssessmentAllocated reallocated(
            int allocation, int replaces, EvidenceId evidence, PersonId assessor, MarkingRole role, LocalDate day) {
        return new AssessmentAllocated(
                allocation(allocation),
                ADAS,
                ADA,
                WELDING,
                evidence,
                assessor,
                role,
                false,
                allocation(replaces),
                "departed",
                day);
    }

    /// As Noa, the second marker, judged it.
    public static JudgementRecorded secondJudged(
            int judgement, EvidenceId evidence, CompetencyCode competency, long score, LocalDate day) {
        return in(
                MarkingRole.SECOND,
                judged(judgement, evidence, competency, score, NOA_THE_ASSESSOR, NOA_MAY_ASSESS, day));
    }

    /// As Ola, the third marker, judged it.
    public static JudgementRecorded thirdJudged(
            int judgement, EvidenceId evidence, CompetencyCode competency, long score, LocalDate day) {
        return in(
                MarkingRole.THIRD,
                judged(judgement, evidence, competency, score, OLA_THE_ASSESSOR, OLA_MAY_ASSESS, day));
    }

    /// The same judgement, in another role.
    public static JudgementRecorded in(MarkingRole role, JudgementRecorded judged) {
        return new JudgementRecorded(
                judged.judgement(),
                judged.evidence(),
                judged.enrolment(),
                judged.learner(),
                judged.pathway(),
                judged.competency(),
                judged.rubric(),
                judged.criteria(),
                judged.score(),
                judged.level(),
                judged.overall(),
                judged.capped(),
                role,
                judged.blind(),
                judged.attempt(),
                judged.minutesSpent(),
                judged.comment(),
                judged.allocation(),
                judged.assessor(),
                judged.authorisation(),
                judged.effectiveOn());
    }

    /// The same judgement, by an allocation.
    public static JudgementRecorded by(AssessmentAllocated allocated, JudgementRecorded judged) {
        return new JudgementRecorded(
                judged.judgement(),
                judged.evidence(),
                judged.enrolment(),
                judged.learner(),
                judged.pathway(),
                judged.competency(),
                judged.rubric(),
                judged.criteria(),
                judged.score(),
                judged.level(),
                judged.overall(),
                judged.capped(),
                allocated.role(),
                allocated.blind(),
                judged.attempt(),
                judged.minutesSpent(),
                judged.comment(),
                allocated.allocation(),
                judged.assessor(),
                judged.authorisation(),
                judged.effectiveOn());
    }

    /// Mia corrected it herself.
    public static JudgementCorrected corrected(
            int correction, JudgementRecorded judged, long before, long score, LocalDate day) {
        return new JudgementCorrected(
                correction(correction),
                judged.judgement(),
                correction == 1 ? null : correction(correction - 1),
                ADAS,
                ADA,
                WELDING,
                judged.competency(),
                "adding-error",
                Score.of(before),
                null,
                List.of(),
                Score.of(score),
                PERCENT.levelOf(Score.of(score)).code(),
                null,
                null,
                null,
                null,
                MIA_THE_ASSESSOR,
                MIA_MAY_ASSESS,
                day);
    }

    /// Mia wrote down what was agreed of her mark and Noa's.
    public static MarksReconciled reconciled(
            int reconciliation,
            ReconciliationMethod method,
            EvidenceId evidence,
            CompetencyCode competency,
            long difference,
            long score,
            LocalDate day,
            int... judgements) {
        return new MarksReconciled(
                reconciliation(reconciliation),
                judgements(judgements),
                List.of(),
                ADAS,
                ADA,
                WELDING,
                evidence,
                competency,
                method,
                Score.of(difference),
                null,
                List.of(),
                Score.of(score),
                PERCENT.levelOf(Score.of(score)).code(),
                null,
                null,
                null,
                null,
                MIA_THE_ASSESSOR,
                MIA_MAY_ASSESS,
                day);
    }

    public static SelfAssessmentRecorded selfAssessed(
            int number, CompetencyCode competency, String level, LocalDate day) {
        return new SelfAssessmentRecorded(
                new SelfAssessmentId(new UUID(13, number)), ADAS, ADA, WELDING, competency, level, null, null, day);
    }

    /// Eve and Fay agreed that it is worth 60.
    public static AnchorScriptAdopted anchorAdopted() {
        return new AnchorScriptAdopted(
                ANCHOR,
                WELDING,
                JOIN,
                WELD,
                SCALE,
                null,
                List.of(),
                Score.of(60),
                "pass",
                List.of(EVE_THE_APPROVER, FAY_THE_APPROVER),
                "board-1",
                MONDAY);
    }

    /// Mia rated it without knowing.
    public static AnchorScriptRated anchorRated(int rating, long score, String occasion, LocalDate day) {
        return new AnchorScriptRated(
                rating(rating),
                ANCHOR,
                WELDING,
                JOIN,
                null,
                List.of(),
                Score.of(score),
                PERCENT.levelOf(Score.of(score)).code(),
                Score.of(60),
                true,
                occasion,
                null,
                MIA_THE_ASSESSOR,
                MIA_MAY_ASSESS,
                day);
    }

    /// The same verdict, before its marks are settled.
    public static MasteryDemonstrated provisional(MasteryDemonstrated m) {
        return new MasteryDemonstrated(
                m.enrolment(),
                m.learner(),
                m.pathway(),
                m.competency(),
                m.level(),
                m.score(),
                m.framework(),
                m.scale(),
                m.policy(),
                m.algorithm(),
                m.rubrics(),
                m.judgements(),
                m.priorLearning(),
                true,
                m.validUntil(),
                m.recalculation(),
                m.effectiveOn());
    }

    /// The same verdict, which holds until that day.
    public static MasteryDemonstrated validUntil(MasteryDemonstrated m, LocalDate day) {
        return new MasteryDemonstrated(
                m.enrolment(),
                m.learner(),
                m.pathway(),
                m.competency(),
                m.level(),
                m.score(),
                m.framework(),
                m.scale(),
                m.policy(),
                m.algorithm(),
                m.rubrics(),
                m.judgements(),
                m.priorLearning(),
                m.provisional(),
                day,
                m.recalculation(),
                m.effectiveOn());
    }

    public static AllocationId allocation(int number) {
        return new AllocationId(new UUID(10, number));
    }

    public static CorrectionId correction(int number) {
        return new CorrectionId(new UUID(11, number));
    }

    public static AnchorRatingId rating(int number) {
        return new AnchorRatingId(new UUID(14, number));
    }

    public static ReconciliationId reconciliation(int number) {
        return new ReconciliationId(new UUID(15, number));
    }

    private static List<JudgementId> judgements(int... numbers) {
        return Arrays.stream(numbers).mapToObj(University::judgement).toList();
    }

    private Markroom() {}
}
