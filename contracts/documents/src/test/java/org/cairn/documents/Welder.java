package org.cairn.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.assessment.CorrectionId;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.credential.Award;
import org.cairn.contracts.credential.AwardingBody;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialContent;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialTemplateId;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.credential.LevelFramework;
import org.cairn.contracts.credential.ParticipationForm;
import org.cairn.contracts.credential.QualificationLevel;
import org.cairn.contracts.credential.QualityAssurance;
import org.cairn.contracts.credential.StatusListId;
import org.cairn.contracts.credential.Workload;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.learner.StatementId;
import org.cairn.contracts.learner.StatementPlaced;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.DelegationId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.milestone.RequirementSnapshot;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.WaiverId;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.QfEhea;
import org.cairn.contracts.pathway.Qualification;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.SealedText;
import org.cairn.documents.transcript.Definitions;
import org.cairn.documents.transcript.Transcript;
import org.cairn.documents.transcript.TranscriptFold;
import org.jspecify.annotations.Nullable;

/// A learner of a small programme, with something of everything that a transcript tells.
public final class Welder implements Definitions {
    public static final LearnerId ADA = new LearnerId(new UUID(1, 1));
    public static final EnrolmentId ADAS = new EnrolmentId(new UUID(2, 1));
    public static final PathwayVersionId WELDING = new PathwayVersionId(new PathwayId("welding"), "2026");
    public static final CompetencyCode JOIN = new CompetencyCode("W-1");
    public static final CompetencyCode CUT = new CompetencyCode("W-2");
    public static final CompetencyCode PLAN = new CompetencyCode("W-3");
    public static final JudgementId JUDGEMENT = new JudgementId(new UUID(5, 1));
    public static final PersonId CHAIR = new PersonId(new UUID(9, 3));
    private static final FrameworkVersionId FRAMEWORK = new FrameworkVersionId(new FrameworkId("welding"), "3");
    private static final ScaleVersionId SCALE = new ScaleVersionId(new ScaleId("four"), "1");
    private static final PolicyVersionId POLICY = new PolicyVersionId(new PolicyId("latest"), "2");
    private static final MilestoneCode DONE = new MilestoneCode("done");
    private static final ApprovalId APPROVAL = new ApprovalId(new UUID(7, 1));
    private static final AuthorisationId AUTHORISED = new AuthorisationId(new UUID(8, 1));
    private static final PersonId MARKER = new PersonId(new UUID(9, 1));
    private static final PersonId APPROVER = new PersonId(new UUID(9, 2));

    /// As of the day, from her whole history up to there.
    public static Transcript on(LocalDate day) {
        return of(day, events());
    }

    public static Transcript of(LocalDate day, List<DomainEvent> events) {
        var fold = new TranscriptFold(ADA, _ -> "The second mark was never shown to me. Škoda & Łukasz <saw> it.");
        for (var event : events) if (!event.effectiveOn().isAfter(day)) fold.take(event);
        return fold.transcript(day, events.size(), new Welder());
    }

    public static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    public static List<DomainEvent> events() {
        var evidence = new EvidenceId(new UUID(4, 1));
        return List.of(
                new LearnerRegistered(ADA, day(1, 5)),
                new LearnerEnrolled(ADAS, ADA, WELDING, "spring-2026", day(1, 12)),
                new LeaveStarted(
                        new LeaveId(new UUID(6, 1)), ADAS, ADA, WELDING, "illness", true, null, null, day(2, 1)),
                new LeaveEnded(new LeaveId(new UUID(6, 1)), ADAS, ADA, WELDING, day(2, 15)),
                new EvidenceSubmitted(
                        evidence,
                        ADAS,
                        ADA,
                        WELDING,
                        List.of(JOIN),
                        new Artefact("blob-1", "0".repeat(64), "video/mp4", 4711L),
                        EvidenceMode.VIDEO,
                        day(3, 1)),
                new JudgementRecorded(
                        JUDGEMENT,
                        evidence,
                        ADAS,
                        ADA,
                        WELDING,
                        JOIN,
                        Score.of(3),
                        "good",
                        MARKER,
                        AUTHORISED,
                        day(3, 8)),
                mastered(JOIN, "good", Score.of(3), List.of(JUDGEMENT), null, day(3, 8)),
                priorLearning(1, CUT, PriorLearningDecision.FULL, Credits.of(10), day(3, 9)),
                mastered(CUT, "pass", null, List.of(), new PriorLearningId(new UUID(3, 1)), day(3, 9)),
                priorLearning(2, PLAN, PriorLearningDecision.PARTIAL, Credits.of("2.5"), day(3, 10)),
                corrected(day(4, 1)),
                new RequirementWaived(
                        new WaiverId(new UUID(10, 1)),
                        ADAS,
                        ADA,
                        WELDING,
                        "planning",
                        "equivalent-experience",
                        null,
                        APPROVER,
                        AUTHORISED,
                        day(4, 2)),
                new StatementPlaced(
                        new StatementId(new UUID(11, 1)), ADA, JUDGEMENT.toString(), new SealedText("x"), day(4, 3)),
                new MilestoneApprovalRequested(
                        APPROVAL,
                        ADAS,
                        ADA,
                        WELDING,
                        DONE,
                        new RequirementSnapshot(true, List.of(JOIN, CUT), List.of(), List.of(), List.of()),
                        null,
                        day(5, 1)),
                new MilestoneFirstApproved(
                        APPROVAL, ADAS, ADA, WELDING, DONE, "merit", APPROVER, AUTHORISED, null, day(5, 2)),
                new MilestoneConfirmed(
                        APPROVAL,
                        ADAS,
                        ADA,
                        WELDING,
                        DONE,
                        "merit",
                        MARKER,
                        AUTHORISED,
                        new ActingDelegate(new DelegationId(new UUID(12, 1)), CHAIR),
                        day(5, 3)),
                awarded(day(5, 10)));
    }

    private static MasteryDemonstrated mastered(
            CompetencyCode competency,
            String level,
            @Nullable Score score,
            List<JudgementId> judgements,
            @Nullable PriorLearningId prior,
            LocalDate on) {
        return new MasteryDemonstrated(
                ADAS,
                ADA,
                WELDING,
                competency,
                level,
                score,
                FRAMEWORK,
                SCALE,
                POLICY,
                "latest-1",
                judgements,
                prior,
                on);
    }

    private static PriorLearningDecided priorLearning(
            int id, CompetencyCode competency, PriorLearningDecision decision, Credits credits, LocalDate on) {
        return new PriorLearningDecided(
                new PriorLearningId(new UUID(3, id)),
                null,
                ADAS,
                ADA,
                WELDING,
                competency,
                PriorLearningKind.WORK,
                decision,
                null,
                credits,
                MARKER,
                AUTHORISED,
                on);
    }

    private static JudgementCorrected corrected(LocalDate on) {
        return new JudgementCorrected(
                new CorrectionId(new UUID(13, 1)),
                JUDGEMENT,
                null,
                ADAS,
                ADA,
                WELDING,
                JOIN,
                "transcription-error",
                Score.of(3),
                null,
                List.of(),
                Score.of(2),
                "pass",
                null,
                null,
                "good",
                null,
                MARKER,
                AUTHORISED,
                on);
    }

    private static CredentialAwarded awarded(LocalDate on) {
        var content = new CredentialContent(
                "Welder of thin sheet",
                "en",
                "IE",
                new AwardingBody("example.ie", "Example Institute"),
                on,
                "Europe/Dublin",
                List.of("Joins thin sheet so that it holds", "Cuts to a tenth of a millimetre"),
                new Workload(Score.of(30), Score.of(750)),
                List.of(new QualificationLevel(LevelFramework.EQF, "5")),
                List.of("workplace-observation"),
                ParticipationForm.BLENDED,
                new QualityAssurance("institutional", null),
                "merit",
                List.of("pass", "merit"),
                null,
                null,
                null,
                "0715",
                null);
        var id = new CredentialId("0123456789abcdef0123456789abcdef");
        return new CredentialAwarded(
                id,
                ADAS,
                ADA,
                new Award(
                        new CredentialVersionId(new CredentialTemplateId("welder"), "1"),
                        WELDING,
                        DONE,
                        APPROVAL,
                        content,
                        List.of(),
                        false,
                        on,
                        null,
                        "/api/v1/verify/" + id.value(),
                        "a".repeat(64)),
                new StatusListId("2026"),
                0,
                APPROVER,
                AUTHORISED,
                on);
    }

    @Override
    public @Nullable PathwayDefinition pathway(PathwayVersionId id) {
        if (!id.equals(WELDING)) return null;
        return new PathwayDefinition(
                "Welding",
                FRAMEWORK,
                SCALE,
                POLICY,
                day(1, 1),
                day(12, 31),
                new Requirement.AllOf(
                        "all",
                        "Welding",
                        List.of(
                                new Requirement.Mastery(JOIN, Credits.of(15), null, null),
                                new Requirement.Mastery(CUT, Credits.of(10), null, null),
                                new Requirement.AllOf(
                                        "planning",
                                        "Planning",
                                        List.of(new Requirement.Mastery(PLAN, Credits.of(5), null, null)),
                                        true))),
                List.of(new Milestone(DONE, "Welder", "all", Gate.BOARD, List.of("pass", "merit"))),
                null,
                new Qualification(Credits.of(750), Credits.of(30), 5, QfEhea.SHORT_CYCLE, "en", List.of()),
                null);
    }

    @Override
    public @Nullable FrameworkDefinition framework(FrameworkVersionId id) {
        return new FrameworkDefinition(
                "Welding",
                null,
                List.of(
                        new Competency(JOIN, "Joins thin sheet so that it holds", null),
                        new Competency(CUT, "Cuts to a tenth of a millimetre", null),
                        new Competency(PLAN, "Plans a job", null)));
    }

    @Override
    public @Nullable MasteryScale scale(ScaleVersionId id) {
        return new MasteryScale(
                "Four levels",
                Score.of(0),
                Score.of(4),
                List.of(
                        new ScaleLevel("none", "Not yet", Score.of(0), false),
                        new ScaleLevel("pass", "Pass", Score.of(2), true),
                        new ScaleLevel("good", "Good", Score.of(3), true)));
    }
}
