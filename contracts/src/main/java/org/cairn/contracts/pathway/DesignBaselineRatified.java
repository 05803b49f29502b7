package org.cairn.contracts.pathway;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// A design baseline is in force from `effectiveOn` until another supersedes it. It never changes.
@Event(namespace = "pathway", name = "DesignBaselineRatified", version = "1")
public record DesignBaselineRatified(
        @EventTag(key = Tags.PATHWAY) PathwayId pathway,
        String baseline,
        DesignBaseline definition,
        LocalDate effectiveOn)
        implements PathwayEvent {}
