package org.cairn.contracts.pathway;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// From `effectiveOn` nobody enrols on the version; who is enrolled goes on until the last day of teach-out. A further
/// event of the same version gives more time, never less.
///
/// @param teachOutUntil the last day on which those enrolled submit and ask for milestones
@Event(namespace = "pathway", name = "PathwayVersionRetired", version = "1")
public record PathwayVersionRetired(
        @EventTag(key = Tags.PATHWAY) PathwayId pathway, String version, LocalDate teachOutUntil, LocalDate effectiveOn)
        implements PathwayEvent {}
