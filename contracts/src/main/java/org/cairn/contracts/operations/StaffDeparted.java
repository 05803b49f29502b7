package org.cairn.contracts.operations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Decimals;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;

/// Someone left: all their assignments end the day before.
///
/// @param reason         a class of reasons, as a code
/// @param fte            that they had when they left
/// @param assignments    that end by it
/// @param sections       that lose them
/// @param authorisations that are still in force on that day: to be ended by commands of their own
@Event(namespace = "operations", name = "StaffDeparted", version = "1")
public record StaffDeparted(
        @EventTag(key = Tags.OPERATION) OperationId operation,
        @EventTag(key = Tags.PERSON) PersonId person,
        String reason,
        BigDecimal fte,
        List<OperationId> assignments,
        List<SectionId> sections,
        List<AuthorisationId> authorisations,
        LocalDate effectiveOn)
        implements OperationEvent {

    public StaffDeparted {
        fte = Decimals.plain(fte);
        Codes.require("reason", reason);
        assignments = List.copyOf(assignments);
        sections = List.copyOf(sections);
        authorisations = List.copyOf(authorisations);
    }
}
