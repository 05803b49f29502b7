package org.cairn.contracts.framework;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.shared.CanonicalJson;
import org.cairn.contracts.shared.Tags;

/// A version of a competency framework was published. It never changes; a change is another version.
///
/// @param definition with all identifiers
/// @param checksum   the SHA-256 of the definition as canonical JSON (RFC 8785), in lower-case hexadecimal digits
@Event(namespace = "framework", name = "FrameworkVersionPublished", version = "2")
public record FrameworkVersionPublished(
        @EventTag(key = Tags.FRAMEWORK) FrameworkId framework,
        String version,
        FrameworkDefinition definition,
        String checksum,
        LocalDate effectiveOn)
        implements FrameworkEvent {

    /// With the identifiers and the checksum that follow from the definition.
    public FrameworkVersionPublished(
            FrameworkId framework, String version, FrameworkDefinition definition, LocalDate effectiveOn) {
        this(definition.identifiedAs(new FrameworkVersionId(framework, version)), framework, version, effectiveOn);
    }

    private FrameworkVersionPublished(
            FrameworkDefinition identified, FrameworkId framework, String version, LocalDate effectiveOn) {
        this(framework, version, identified, checksumOf(identified), effectiveOn);
    }

    private static String checksumOf(FrameworkDefinition identified) {
        return CanonicalJson.sha256(identified.canonical());
    }

    /// Whether the definition is still the one that the checksum was made of.
    public boolean matchesItsChecksum() {
        return checksumOf(definition).equals(checksum);
    }
}
