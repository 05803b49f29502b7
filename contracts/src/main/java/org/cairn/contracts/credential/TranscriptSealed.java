package org.cairn.contracts.credential;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// A transcript was sealed. Its content lies under the learner's key in `identity`; number and hash are here for good.
///
/// @param sequence    the number within its series: from 1 on, without a gap
/// @param asOf        the academic date that it speaks of
/// @param asKnownAt   the position of the log up to which it is made
/// @param contentHash SHA-256 over the canonical JSON (RFC 8785) of the content, 64 hexadecimal digits
/// @param format      names the shape of the content, for example `cairn-transcript-1`
@Event(namespace = "credential", name = "TranscriptSealed", version = "1")
public record TranscriptSealed(
        @EventTag(key = Tags.TRANSCRIPT) TranscriptNumber number,
        TranscriptId transcript,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        @EventTag(key = Tags.TRANSCRIPT_SERIES) TranscriptSeriesId series,
        int sequence,
        LocalDate asOf,
        long asKnownAt,
        String contentHash,
        String format,
        PersonId sealer,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements CredentialEvent {}
