package org.cairn.contracts.framework;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// A version of a competency framework was published. It never changes; a change is another version.
@Event(namespace = "framework", name = "FrameworkVersionPublished", version = "1")
public record FrameworkVersionPublished(
        @EventTag(key = Tags.FRAMEWORK) FrameworkId framework,
        String version,
        FrameworkDefinition definition,
        LocalDate effectiveOn)
        implements FrameworkEvent {}
