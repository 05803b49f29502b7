package org.cairn.contracts.operations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Decimals;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A survey of learners' agency was closed. Only sums are kept, no answers.
///
/// @param section      null where it was of the whole programme
/// @param instrument   and its version, as a code
/// @param scaleMinimum the lowest answer
/// @param scaleMaximum the highest answer
@Event(namespace = "operations", name = "AgencySurveyClosed", version = "1")
public record AgencySurveyClosed(
        @EventTag(key = Tags.OPERATION) OperationId operation,
        @EventTag(key = Tags.PATHWAY) PathwayId pathway,
        @Nullable SectionCode section,
        String instrument,
        int invited,
        int answered,
        BigDecimal scaleMinimum,
        BigDecimal scaleMaximum,
        List<SurveyItem> items,
        LocalDate effectiveOn)
        implements OperationEvent {

    public AgencySurveyClosed {
        scaleMinimum = Decimals.plain(scaleMinimum);
        scaleMaximum = Decimals.plain(scaleMaximum);
        Codes.require("instrument", instrument);
        items = List.copyOf(items);
    }
}
