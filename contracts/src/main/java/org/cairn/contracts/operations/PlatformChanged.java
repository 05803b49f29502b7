package org.cairn.contracts.operations;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;

/// A platform that programmes use was changed.
///
/// @param breaking whether people had to change how they work
/// @param sections that it affected; empty = all of the institution
@Event(namespace = "operations", name = "PlatformChanged", version = "1")
public record PlatformChanged(
        @EventTag(key = Tags.OPERATION) OperationId operation,
        String system,
        PlatformChange kind,
        boolean breaking,
        List<SectionId> sections,
        LocalDate effectiveOn)
        implements OperationEvent {

    public PlatformChanged {
        Codes.require("system", system);
        sections = List.copyOf(sections);
    }
}
