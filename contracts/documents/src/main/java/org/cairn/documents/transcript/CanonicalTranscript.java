package org.cairn.documents.transcript;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.cairn.contracts.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A transcript as the bytes that are sealed: canonical JSON (RFC 8785). What is not said is left out, and decimals are
/// text, so that no reader rounds them.
public final class CanonicalTranscript {
    /// What was left out because it was empty is empty again.
    private static final JsonMapper JSON = JsonMapper.builder()
            .withConfigOverride(
                    List.class, each -> each.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    public static String of(Transcript transcript) {
        return new String(CanonicalJson.of(plain(transcript)), StandardCharsets.UTF_8);
    }

    /// The other way round.
    public static Transcript read(String canonical) {
        return JSON.readValue(canonical, Transcript.class);
    }

    /// @return 64 hexadecimal digits
    public static String hash(String canonical) {
        return CanonicalJson.sha256(canonical.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal.toPlainString();
            case Enum<?> constant -> Coded.of(constant);
            case Collection<?> elements ->
                elements.stream().map(CanonicalTranscript::plain).toList();
            case Record part -> plain(part);
            case null, default -> value;
        };
    }

    private static @Nullable Object plain(Record part) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var component : part.getClass().getRecordComponents()) {
            var value = plain(valueOf(part, component));
            if (isBare(component)) return value;
            if (value != null && !(value instanceof Collection<?> elements && elements.isEmpty())) {
                members.put(component.getName(), value);
            }
        }
        return members;
    }

    /// Whether the record is written as this one value.
    private static boolean isBare(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static @Nullable Object valueOf(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException("Cannot read " + component, unreadable);
        }
    }

    private CanonicalTranscript() {}
}
