package org.cairn.contracts.privacy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// Somebody ordered that a learner be erased. Nothing is erased until another person confirms it.
///
/// @param retained what stays
@Event(namespace = "privacy", name = "ErasureOrdered", version = "1")
public record ErasureOrdered(
        ErasureId erasure,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        ErasureBasis basis,
        List<RetainedPart> retained,
        PersonId orderedBy,
        LocalDate effectiveOn)
        implements PrivacyEvent {
    public ErasureOrdered {
        retained = retained.stream().distinct().sorted().toList();
    }
}
