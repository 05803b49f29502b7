package org.cairn.eventstore;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Metadata as it is stored: a JSON object of strings. The format is the store's own, so that a reader needs no
/// converter.
final class MetadataJson {
    private static final byte[] EMPTY = {'{', '}'};
    private static final JsonFactory JSON = new JsonFactory();

    private MetadataJson() {}

    static byte[] write(Map<String, String> metadata) {
        if (metadata.isEmpty()) {
            return EMPTY;
        }
        var bytes = new ByteArrayOutputStream(64);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            metadata.forEach((key, value) -> {
                json.writeName(key);
                json.writeString(value); // null becomes JSON's null, and null again when read
            });
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static Map<String, String> read(byte[] bytes) {
        if (Arrays.equals(bytes, EMPTY)) {
            return Map.of();
        }
        var metadata = new HashMap<String, @Nullable String>();
        try (var json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                metadata.put(key, json.nextToken() == JsonToken.VALUE_NULL ? null : json.getString());
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new EventStoreException("Stored metadata is not a JSON object of strings");
            }
        }
        @SuppressWarnings("NullAway") // Axon's Metadata allows null values, its type does not say so
        Map<String, String> result = metadata;
        return result;
    }
}
