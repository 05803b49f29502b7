package org.cairn.contracts.framework;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// A version of a mastery scale was published.
@Event(namespace = "framework", name = "MasteryScalePublished", version = "1")
public record MasteryScalePublished(
        @EventTag(key = Tags.SCALE) ScaleId scale, String version, MasteryScale definition, LocalDate effectiveOn)
        implements FrameworkEvent {}
