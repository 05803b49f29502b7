package org.cairn.contracts.operations;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Decimals;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// Money was spent.
///
/// @param pathway    null where it was spent for the institution as a whole
/// @param amount     in the currency, with no more decimals than it has; positive
/// @param currency   ISO 4217
/// @param fiscalYear the calendar year in which it begins
@Event(namespace = "operations", name = "CostRecorded", version = "1")
public record CostRecorded(
        @EventTag(key = Tags.OPERATION) OperationId operation,
        CostCategory category,
        @Nullable PathwayId pathway,
        BigDecimal amount,
        String currency,
        int fiscalYear,
        LocalDate effectiveOn)
        implements OperationEvent {

    public CostRecorded {
        amount = Decimals.plain(amount);
    }
}
