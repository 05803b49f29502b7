package org.cairn.contracts.framework;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.Tags;

/// A version of a calculation policy was published.
///
/// @param algorithm name and build of what computes it, for example `mean@1`
@Event(namespace = "framework", name = "CalculationPolicyPublished", version = "2")
public record CalculationPolicyPublished(
        @EventTag(key = Tags.POLICY) PolicyId policy,
        String version,
        CalculationPolicy definition,
        String algorithm,
        LocalDate effectiveOn)
        implements FrameworkEvent {

    /// By what computes its method today.
    public CalculationPolicyPublished(
            PolicyId policy, String version, CalculationPolicy definition, LocalDate effectiveOn) {
        this(policy, version, definition, definition.method().algorithm(), effectiveOn);
    }
}
