package org.cairn.projections.transcript;

import java.util.List;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.CredentialRevoked;
import org.cairn.contracts.credential.RecordDisclosed;
import org.cairn.contracts.credential.TranscriptElementsChosen;
import org.cairn.contracts.credential.TranscriptRendered;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.PacePlanAgreed;
import org.cairn.contracts.enrolment.ProgressStandingSet;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.learner.StatementPlaced;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.privacy.PersonalKeyDestroyed;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.documents.transcript.Work;
import org.cairn.projections.Codes;
import org.cairn.projections.ReadModel;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;

/// Events to rows of the schema `transcript`. Nothing is worked out here: what a transcript says is worked out when it
/// is asked for, as of a day and as known at a moment.
final class TranscriptFold implements ReadModel.Fold {
    private final Definitions definitions = new Definitions();
    private final Rows learners = Rows.into("transcript.learner", "learner uuid");
    private final Rows layouts = Rows.into("transcript.layout", "left_out text[]");
    private final Rows enrolments = Rows.into(
            "transcript.enrolment", "learner uuid", "enrolment uuid", "pathway text", "version text", "cohort text");
    private final Rows entries =
            Rows.into("transcript.entry", "learner uuid", "type text", "version text", "event jsonb");
    private final Rows works = Rows.into(
            "transcript.work",
            "learner uuid",
            "enrolment uuid",
            "pathway text",
            "version text",
            "kind text",
            "evidence uuid",
            "competencies text[]",
            "judgements uuid[]");

    @Override
    public void take(Recorded recorded) {
        switch (recorded.event()) {
            case FrameworkVersionPublished e ->
                definitions.add(recorded, "framework", e.framework(), e.version(), e.definition());
            case MasteryScalePublished e -> definitions.add(recorded, "scale", e.scale(), e.version(), e.definition());
            case PathwayVersionPublished e ->
                definitions.add(recorded, "pathway", e.pathway(), e.version(), e.definition());
            case TranscriptElementsChosen e ->
                layouts.add(
                        recorded,
                        Codes.array(
                                e.leftOut().stream().map(each -> each.code()).toList()));
            case LearnerRegistered e -> learners.add(recorded, e.learner());
            case LearnerEnrolled e -> {
                enrolments.add(
                        recorded,
                        e.learner(),
                        e.enrolment(),
                        e.pathway().pathway(),
                        e.pathway().version(),
                        e.cohort());
                entry(recorded, e.learner(), e);
            }
            case PacePlanAgreed _, ProgressStandingSet _ -> {
                // Plans and reviews are no part of a transcript.
            }
            case EnrolmentEvent e -> entry(recorded, Learners.of(e), e);
            case MasteryDemonstrated e -> entry(recorded, e.learner(), e);
            case MasteryRescinded e -> entry(recorded, e.learner(), e);
            case PriorLearningDecided e -> entry(recorded, e.learner(), e);
            case MilestoneEvent e -> entry(recorded, Learners.of(e), Sealed.without(e));
            case CredentialAwarded e -> entry(recorded, e.learner(), e);
            case CredentialReissued e -> entry(recorded, e.learner(), e);
            case CredentialRevoked e -> entry(recorded, e.learner(), e);
            case TranscriptSealed e -> entry(recorded, e.learner(), e);
            case TranscriptRendered e -> entry(recorded, e.learner(), e);
            case RecordDisclosed e -> entry(recorded, e.learner(), Sealed.without(e));
            case StatementPlaced e -> entry(recorded, e.learner(), Sealed.without(e));
            case PersonalKeyDestroyed e -> entry(recorded, e.learner(), e);
            default -> Work.of(recorded.event()).ifPresent(work -> work(recorded, work));
        }
    }

    private void entry(Recorded recorded, LearnerId learner, DomainEvent event) {
        var version = EventJson.versionOf(event);
        entries.add(recorded, learner, version.name(), version.version(), EventJson.of(event));
    }

    private void work(Recorded recorded, Work work) {
        works.add(
                recorded,
                Learners.ofWork(recorded.event()),
                work.enrolment(),
                work.pathway().pathway(),
                work.pathway().version(),
                Codes.of(work.kind()),
                work.evidence(),
                Codes.array(work.competencies()),
                Codes.array(work.judgements()));
    }

    @Override
    public List<Rows> rows() {
        return List.of(definitions.rows(), layouts, learners, enrolments, entries, works);
    }
}
