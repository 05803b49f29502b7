package org.cairn.contracts.credential;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Tags;

/// A sealed transcript was written in another form, for the first and only time. The file lies under the learner's key
/// in `identity`; its hash is here for good. It has a random part, so that the hash tells nobody whose it was.
///
/// @param renderer what wrote it, for example `cairn-pdf-1`
/// @param fileHash SHA-256 over its bytes, 64 hexadecimal digits
/// @param size     in bytes
@Event(namespace = "credential", name = "TranscriptRendered", version = "1")
public record TranscriptRendered(
        @EventTag(key = Tags.TRANSCRIPT) TranscriptNumber number,
        TranscriptId transcript,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        TranscriptForm form,
        String renderer,
        String fileHash,
        long size,
        LocalDate effectiveOn)
        implements CredentialEvent {}
