package org.cairn.contracts.operations;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A member of staff spent time.
///
/// @param pathway null where it was for no programme in particular
/// @param section null where it was for no section in particular
@Event(namespace = "operations", name = "WorkloadLogged", version = "1")
public record WorkloadLogged(
        @EventTag(key = Tags.OPERATION) OperationId operation,
        @EventTag(key = Tags.PERSON) PersonId person,
        Activity activity,
        int minutes,
        @Nullable PathwayId pathway,
        @Nullable SectionCode section,
        LocalDate effectiveOn)
        implements OperationEvent {}
