package org.cairn.contracts.framework;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// A version of a calculation policy was published.
@Event(namespace = "framework", name = "CalculationPolicyPublished", version = "1")
public record CalculationPolicyPublished(
        @EventTag(key = Tags.POLICY) PolicyId policy,
        String version,
        CalculationPolicy definition,
        LocalDate effectiveOn)
        implements FrameworkEvent {}
