package org.cairn.contracts.pathway;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// A version of a pathway was published. Learners stay on the version that they enrolled in.
@Event(namespace = "pathway", name = "PathwayVersionPublished", version = "2")
public record PathwayVersionPublished(
        @EventTag(key = Tags.PATHWAY) PathwayId pathway,
        String version,
        PathwayDefinition definition,
        LocalDate effectiveOn)
        implements PathwayEvent {}
