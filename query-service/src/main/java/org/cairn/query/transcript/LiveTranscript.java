package org.cairn.query.transcript;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.documents.print.Recipient;
import org.cairn.documents.print.TranscriptHtml;
import org.cairn.documents.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/// All that a learner has shown, by the two clocks, as the read model has it. It is unofficial: what is official bears
/// a number and is sealed.
///
/// @param official  never
/// @param asOf      only what counts from this day or an earlier one
/// @param asKnownAt only what was recorded at this moment or before
/// @param position  the last event that the read model had taken in
/// @param erasedOn  when the personal data was erased; null if it was not
/// @param leftOut   what the institution does not show on its transcripts
/// @param madeFor   for whom this copy was made
public record LiveTranscript(
        Learner learner,
        boolean official,
        LocalDate asOf,
        Instant asKnownAt,
        long position,
        List<Transcript.Enrolment> enrolments,
        List<Transcript.Credential> credentials,
        List<Transcript.Statement> statements,
        List<Transcript.Sealed> sealed,
        @Nullable LocalDate erasedOn,
        List<TranscriptElement> leftOut,
        Recipient madeFor) {

    /// Number and names are null once the person behind the id has been erased.
    public record Learner(
            UUID id,
            @Nullable String number,
            @Nullable String name,
            @Nullable String givenName,
            @Nullable String familyName) {}

    static LiveTranscript of(Learner learner, Instant asKnownAt, Transcript transcript, Recipient madeFor) {
        return new LiveTranscript(
                learner,
                false,
                transcript.asOf(),
                asKnownAt,
                transcript.position(),
                transcript.enrolments(),
                transcript.credentials(),
                transcript.statements(),
                transcript.sealed(),
                transcript.erasedOn(),
                transcript.leftOut(),
                madeFor);
    }

    /// The same, made for the learner.
    LiveTranscript forLearner() {
        return new LiveTranscript(
                learner,
                official,
                asOf,
                asKnownAt,
                position,
                enrolments,
                credentials,
                statements,
                sealed,
                erasedOn,
                leftOut,
                Recipient.LEARNER);
    }

    /// The same without whose it is, as documents are written from it.
    Transcript content() {
        return new Transcript(
                Transcript.FORMAT,
                new LearnerId(learner.id()),
                asOf,
                position,
                enrolments,
                credentials,
                statements,
                sealed,
                erasedOn,
                leftOut);
    }

    /// What was shown, as HTML to stand in a page.
    public String html() {
        return TranscriptHtml.record(content());
    }
}
