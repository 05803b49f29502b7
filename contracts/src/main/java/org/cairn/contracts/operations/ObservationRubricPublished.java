package org.cairn.contracts.operations;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;

/// A version of a rubric by which practice is observed. It never changes.
@Event(namespace = "operations", name = "ObservationRubricPublished", version = "1")
public record ObservationRubricPublished(
        @EventTag(key = Tags.RUBRIC_OF_PRACTICE) ObservationRubricId rubric,
        String version,
        ObservationRubric definition,
        LocalDate effectiveOn)
        implements ObservationEvent {

    public ObservationRubricPublished {
        Codes.require("version", version);
    }
}
