package org.cairn.contracts.framework;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A framework version is not to be used for anything new: no pathway version rests on it from now on, and nobody is
/// enrolled after the last day. Who is enrolled finishes on it.
@Event(namespace = "framework", name = "FrameworkVersionDeprecated", version = "1")
public record FrameworkVersionDeprecated(
        @EventTag(key = Tags.FRAMEWORK) FrameworkId framework,
        String version,
        @Nullable FrameworkVersionId replacedBy,
        LocalDate lastEnrolmentOn,
        LocalDate effectiveOn)
        implements FrameworkEvent {}
