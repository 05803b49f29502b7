package org.cairn.contracts.operations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Decimals;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// Someone works in sections of programmes, from that day on.
///
/// @param fte      full-time equivalents: 1 is one full post
/// @param until    the last day; null where it is open
/// @param replaces an assignment that ends the day before; null where none does
@Event(namespace = "operations", name = "StaffAssigned", version = "1")
public record StaffAssigned(
        @EventTag(key = Tags.OPERATION) OperationId operation,
        @EventTag(key = Tags.PERSON) PersonId person,
        String role,
        BigDecimal fte,
        List<SectionId> sections,
        @Nullable LocalDate until,
        @Nullable OperationId replaces,
        LocalDate effectiveOn)
        implements OperationEvent {

    public StaffAssigned {
        fte = Decimals.plain(fte);
        Codes.require("role", role);
        sections = List.copyOf(sections);
    }
}
