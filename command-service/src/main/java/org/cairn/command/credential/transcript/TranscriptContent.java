package org.cairn.command.credential.transcript;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.assessment.AssessmentEvent;
import org.cairn.contracts.credential.CredentialEvent;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.evidence.EvidenceEvent;
import org.cairn.contracts.learner.LearnerEvent;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.StatementPlaced;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.documents.transcript.Transcript;
import org.cairn.documents.transcript.TranscriptFold;
import org.jspecify.annotations.Nullable;

/// What a transcript says: a function of the learner's events up to a position and an academic date, and of published
/// versions, which never change. So it is the same whenever it is made.
///
/// The learner is named by id only; who that was on the day of the seal is kept beside it.
final class TranscriptContent {

    /// What it is made of.
    static final List<Class<? extends DomainEvent>> KINDS = List.of(
            LearnerEvent.class,
            EnrolmentEvent.class,
            EvidenceEvent.class,
            AssessmentEvent.class,
            MilestoneEvent.class,
            CredentialEvent.class);

    /// @param events    the learner's, in their order, none beyond `asKnownAt`
    /// @param asOf      what counts from a later academic date is left out
    /// @param asKnownAt the position up to which they were read
    /// @param words     opens what the learner contests
    /// @param leftOut   what the institution did not show on its transcripts at that position
    static Transcript of(
            LearnerId learner,
            LocalDate asOf,
            long asKnownAt,
            List<DomainEvent> events,
            Function<StatementPlaced, @Nullable String> words,
            Set<TranscriptElement> leftOut,
            Knowledge known) {
        var fold = new TranscriptFold(learner, words);
        for (var event : events) {
            if (!event.effectiveOn().isAfter(asOf)) fold.take(event);
        }
        return fold.transcript(asOf, asKnownAt, new KnownDefinitions(known)).without(leftOut);
    }

    private TranscriptContent() {}
}
