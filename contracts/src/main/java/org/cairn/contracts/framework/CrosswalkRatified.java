package org.cairn.contracts.framework;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// It was decided how one framework version follows from another, and what mastery of the old is worth in the new.
///
/// @param framework   of the old version
/// @param fromVersion the old version
/// @param to          the new version, usually of the same framework
/// @param mappings    one for each item of the old version
/// @param supersedes  the crosswalk between the same two that it takes the place of; null for the first
@Event(namespace = "framework", name = "CrosswalkRatified", version = "1")
public record CrosswalkRatified(
        CrosswalkId crosswalk,
        @EventTag(key = Tags.FRAMEWORK) FrameworkId framework,
        String fromVersion,
        FrameworkVersionId to,
        List<CrosswalkMapping> mappings,
        String minutesRef,
        PersonId ratifiedBy,
        @Nullable CrosswalkId supersedes,
        LocalDate effectiveOn)
        implements FrameworkEvent {

    public CrosswalkRatified {
        mappings = List.copyOf(mappings);
    }

    public FrameworkVersionId from() {
        return new FrameworkVersionId(framework, fromVersion);
    }

    /// Whether it leads from and to these.
    public boolean isBetween(FrameworkVersionId old, FrameworkVersionId next) {
        return from().equals(old) && to.equals(next);
    }
}
