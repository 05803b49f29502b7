package org.cairn.projections.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.contracts.assessment.AllocationId;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.CorrectionId;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.assessment.ReconciliationId;
import org.cairn.contracts.assessment.ReconciliationMethod;
import org.cairn.contracts.assessment.RescissionCause;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.contracts.credential.TranscriptElementsChosen;
import org.cairn.contracts.credential.TranscriptLayoutId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.CrosswalkKind;
import org.cairn.contracts.framework.CrosswalkMapping;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.RevocationId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// What becomes of some of a history's facts: marks are corrected and agreed on, work is withdrawn, mastery
/// is taken back, lapses and is shown again, people come back, approvals are revoked, enrolments move on.
/// The same seed gives the same.
public final class SecondThoughts {
    private static final PersonId OFFICER = new PersonId(new UUID(1, 9));
    private static final AuthorisationId AUTHORISATION = new AuthorisationId(new UUID(2, 9));

    private final Random random;
    private final List<DomainEvent> events = new ArrayList<>();
    private @Nullable FrameworkVersionId previous;

    private SecondThoughts(long seed) {
        random = new Random(seed);
    }

    /// Each recorded right after what it is about, with a later day.
    public static List<DomainEvent> on(List<? extends DomainEvent> history, long seed) {
        var thoughts = new SecondThoughts(seed);
        for (var event : history) thoughts.take(event);
        return List.copyOf(thoughts.events);
    }

    private void take(DomainEvent event) {
        switch (event) {
            case MasteryDemonstrated e -> mastery(e);
            case JudgementRecorded e -> judgement(e);
            case EvidenceSubmitted e -> {
                events.add(e);
                if (oneIn(12)) events.add(withdrawn(e));
            }
            case LearnerWithdrawn e -> {
                events.add(e);
                var day = e.effectiveOn();
                while (oneIn(2)) {
                    events.add(new EnrolmentResumed(e.enrolment(), e.learner(), e.pathway(), "asked", day, later(day)));
                    if (oneIn(2)) break;
                    day = later(later(day));
                    events.add(new LearnerWithdrawn(e.enrolment(), e.learner(), e.pathway(), "again", null, day));
                }
            }
            case MilestoneConfirmed e -> {
                events.add(e);
                if (oneIn(5)) events.add(revoked(e));
            }
            case FrameworkVersionPublished e -> {
                events.add(e);
                var id = new FrameworkVersionId(e.framework(), e.version());
                if (previous != null && previous.framework().equals(e.framework())) {
                    var first = Catalogue.assignment(e.framework().code(), 1);
                    var crosswalk = UUID.nameUUIDFromBytes((previous + " to " + id).getBytes(UTF_8));
                    events.add(Arrangements.ratified(
                            new CrosswalkId(crosswalk),
                            previous,
                            id,
                            e.effectiveOn(),
                            new CrosswalkMapping(
                                    first, CrosswalkKind.BROADER, List.of(first), CarryRule.CARRIES_WITH_TOP_UP)));
                    events.add(new TranscriptElementsChosen(
                            TranscriptLayoutId.OF_INSTITUTION,
                            List.of(TranscriptElement.GRADING_SCALE),
                            OFFICER,
                            AUTHORISATION,
                            e.effectiveOn()));
                }
                previous = id;
            }
            case LearnerEnrolled e -> {
                events.add(e);
                if (oneIn(6)) events.addAll(Arrangements.with(e));
                if (oneIn(15)) {
                    var moved = moved(e);
                    events.add(moved);
                    var first = Catalogue.assignment(e.pathway().pathway().code(), 1);
                    events.add(Arrangements.carried(moved, first, CarryRule.CARRIES_WITH_TOP_UP));
                }
            }
            default -> events.add(event);
        }
    }

    private void mastery(MasteryDemonstrated e) {
        if (oneIn(8)) events.add(like(e, true, null, e.effectiveOn()));
        var until = later(e.effectiveOn());
        switch (random.nextInt(10)) {
            case 0 -> {
                events.add(e);
                events.add(rescinded(e, until));
                if (oneIn(2)) events.add(like(e, false, null, later(until)));
            }
            case 1 -> {
                events.add(like(e, false, until, e.effectiveOn()));
                events.add(new MasteryLapsed(
                        e.enrolment(), e.learner(), e.pathway(), e.competency(), e.level(), until, until.plusDays(1)));
                if (oneIn(2)) events.add(like(e, false, null, later(until)));
            }
            default -> events.add(e);
        }
    }

    private void judgement(JudgementRecorded e) {
        events.add(e);
        var day = later(e.effectiveOn());
        if (oneIn(10)) events.add(corrected(e, mark(), day));
        if (oneIn(8)) {
            var second = second(e, mark());
            events.add(second);
            if (oneIn(2)) events.add(reconciled(e, second, mark(), day));
        }
    }

    private Score mark() {
        return Score.of(random.nextInt(101));
    }

    public static MasteryDemonstrated like(
            MasteryDemonstrated e, boolean provisional, @Nullable LocalDate until, LocalDate on) {
        return new MasteryDemonstrated(
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.competency(),
                e.level(),
                e.score(),
                e.framework(),
                e.scale(),
                e.policy(),
                e.algorithm(),
                e.rubrics(),
                e.judgements(),
                e.priorLearning(),
                provisional,
                until,
                null,
                on);
    }

    public static MasteryRescinded rescinded(MasteryDemonstrated e, LocalDate on) {
        return new MasteryRescinded(
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.competency(),
                e.level(),
                RescissionCause.MARKING_ERROR,
                e.judgements(),
                null,
                List.of(),
                OFFICER,
                AUTHORISATION,
                on);
    }

    public static EvidenceWithdrawn withdrawn(EvidenceSubmitted e) {
        return new EvidenceWithdrawn(
                e.evidence(),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                "misconduct",
                true,
                List.of(),
                e.effectiveOn().plusDays(3));
    }

    public static JudgementCorrected corrected(JudgementRecorded e, Score score, LocalDate on) {
        return new JudgementCorrected(
                new CorrectionId(beside(e.judgement(), 7)),
                e.judgement(),
                null,
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.competency(),
                "sum-was-wrong",
                e.score(),
                null,
                List.of(),
                score,
                Catalogue.SCALE.levelOf(score).code(),
                null,
                null,
                null,
                null,
                e.assessor(),
                e.authorisation(),
                on);
    }

    /// The work is given to an officer to mark it again blind, as [#second] does.
    public static AssessmentAllocated awaited(JudgementRecorded e, LocalDate on) {
        return new AssessmentAllocated(
                new AllocationId(beside(e.judgement(), 6)),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.evidence(),
                OFFICER,
                MarkingRole.SECOND,
                true,
                null,
                null,
                on);
    }

    public static JudgementRecorded second(JudgementRecorded e, Score score) {
        return new JudgementRecorded(
                new JudgementId(beside(e.judgement(), 8)),
                e.evidence(),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.competency(),
                null,
                List.of(),
                score,
                Catalogue.SCALE.levelOf(score).code(),
                null,
                null,
                MarkingRole.SECOND,
                true,
                null,
                null,
                null,
                null,
                OFFICER,
                AUTHORISATION,
                e.effectiveOn());
    }

    public static MarksReconciled reconciled(JudgementRecorded e, JudgementRecorded second, Score score, LocalDate on) {
        return new MarksReconciled(
                new ReconciliationId(beside(e.judgement(), 9)),
                List.of(e.judgement(), second.judgement()),
                List.of(),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.evidence(),
                e.competency(),
                ReconciliationMethod.AGREED,
                Score.of(1),
                null,
                List.of(),
                score,
                Catalogue.SCALE.levelOf(score).code(),
                null,
                null,
                null,
                null,
                OFFICER,
                AUTHORISATION,
                on);
    }

    public static MilestoneApprovalRevoked revoked(MilestoneConfirmed e) {
        return new MilestoneApprovalRevoked(
                new RevocationId(e.approval().value()),
                e.approval(),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.milestone(),
                "error",
                List.of(),
                OFFICER,
                Enrolled.FIRST_EXAMINER,
                AUTHORISATION,
                e.effectiveOn().plusDays(20));
    }

    /// To another version of the framework, so that nothing that was shown before counts by itself.
    public static EnrolmentMovedToVersion moved(LearnerEnrolled e) {
        var pathway = e.pathway().pathway();
        var to = e.pathway().version().equals("2012J") ? "2013J" : "2012J";
        var framework = new FrameworkId(pathway.code());
        return new EnrolmentMovedToVersion(
                e.enrolment(),
                e.learner(),
                e.pathway(),
                new PathwayVersionId(pathway, to),
                new FrameworkVersionId(framework, e.pathway().version()),
                new FrameworkVersionId(framework, to),
                Catalogue.SCALE_ID,
                Catalogue.SCALE_ID,
                null,
                List.of(),
                "form-1",
                e.effectiveOn().plusDays(10));
    }

    private static UUID beside(JudgementId id, int what) {
        return new UUID(id.value().getMostSignificantBits() ^ what, id.value().getLeastSignificantBits());
    }

    private LocalDate later(LocalDate day) {
        return day.plusDays(1L + random.nextInt(30));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }
}
