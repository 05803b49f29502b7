package org.cairn.contracts.operations;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// An observer visited a section and scored its practice.
///
/// @param scores      of the items that were observed, each once
/// @param notObserved the items that were not; they count for nothing, and not as 0
@Event(namespace = "operations", name = "WalkthroughConducted", version = "1")
public record WalkthroughConducted(
        @EventTag(key = Tags.OPERATION) OperationId operation,
        @EventTag(key = Tags.SECTION) SectionId section,
        PersonId observer,
        ObservationRubricVersionId rubric,
        List<ItemScore> scores,
        List<String> notObserved,
        LocalDate effectiveOn)
        implements OperationEvent {

    public WalkthroughConducted {
        scores = List.copyOf(scores);
        notObserved = List.copyOf(notObserved);
    }
}
