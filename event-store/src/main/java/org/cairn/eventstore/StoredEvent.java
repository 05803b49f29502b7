package org.cairn.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One event as it was stored.
///
/// The arrays and collections are the reader's own, but are not copied: treat them as immutable.
///
/// @param position   its place in the log, 1 for the first
/// @param eventId    the identifier that its publisher gave it, unique in the log
/// @param type       its qualified name, for instance `namespace.Name`
/// @param version    the version of its type
/// @param recordedAt when the publisher created it, to the microsecond
/// @param payload    the stored bytes
/// @param metadata   what the publisher attached
/// @param tags       each `key=value`; a key holds no `=`
public record StoredEvent(
        long position,
        UUID eventId,
        String type,
        String version,
        Instant recordedAt,
        byte[] payload,
        Map<String, String> metadata,
        List<String> tags) {}
