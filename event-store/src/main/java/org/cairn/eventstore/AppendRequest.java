package org.cairn.eventstore;

import org.axonframework.messaging.core.Context;

/// Makes an append happen at most once for a key, whoever sends it and however often.
///
/// Put it into the `ProcessingContext` before the events are appended:
/// `context.putResource(AppendRequest.RESOURCE_KEY, request)`. It is stored in the same transaction as the
/// events, or not at all. An append whose key is already stored fails with [DuplicateRequestException] and adds
/// nothing. An append without events stores nothing.
///
/// @param key         1 to 256 bytes; unique in the log
/// @param fingerprint at most 256 bytes; tells a repeat from another request under the same key
/// @param answer      at most 64 KiB; what to answer to a repeat
public record AppendRequest(byte[] key, byte[] fingerprint, byte[] answer) {
    public static final Context.ResourceKey<AppendRequest> RESOURCE_KEY =
            Context.ResourceKey.withLabel("AppendRequest");

    public AppendRequest {
        require("key", key, 1, 256);
        require("fingerprint", fingerprint, 0, 256);
        require("answer", answer, 0, 64 * 1024);
    }

    private static void require(String what, byte[] bytes, int minBytes, int maxBytes) {
        if (bytes.length < minBytes || bytes.length > maxBytes) {
            throw new IllegalArgumentException(
                    "The %s of a request has %d to %d bytes, not %d".formatted(what, minBytes, maxBytes, bytes.length));
        }
    }
}
