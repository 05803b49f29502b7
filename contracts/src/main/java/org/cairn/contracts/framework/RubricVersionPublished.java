package org.cairn.contracts.framework;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// A version of a rubric was published. It never changes; a change is another version.
@Event(namespace = "framework", name = "RubricVersionPublished", version = "1")
public record RubricVersionPublished(
        @EventTag(key = Tags.RUBRIC) RubricId rubric, String version, Rubric definition, LocalDate effectiveOn)
        implements FrameworkEvent {}
