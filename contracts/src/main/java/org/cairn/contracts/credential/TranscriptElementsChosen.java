package org.cairn.contracts.credential;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// It was chosen what stands on transcripts that are made from now on, and on none that was sealed before.
///
/// @param leftOut       elements that are not shown, in their own order; all others are
/// @param by            who chose it
/// @param authorisation by which they may
@Event(namespace = "credential", name = "TranscriptElementsChosen", version = "1")
public record TranscriptElementsChosen(
        @EventTag(key = Tags.TRANSCRIPT_LAYOUT) TranscriptLayoutId layout,
        List<TranscriptElement> leftOut,
        PersonId by,
        AuthorisationId authorisation,
        LocalDate effectiveOn)
        implements CredentialEvent {

    public TranscriptElementsChosen {
        leftOut = leftOut.stream().distinct().sorted().toList();
    }
}
