package org.cairn.eventstore;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/// Axon's `Converter` on Jackson 3.
///
/// `byte[]` and `String` are wire forms of JSON: to and from each other they are copied as UTF-8, not quoted.
/// Everything else is an object. What already has the target type is returned as it is.
public final class JacksonConverter implements Converter {
    private final JsonMapper mapper;

    public JacksonConverter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller says by the target type what it wants; Jackson returns just that
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        if (input == null || (targetType instanceof Class<?> target && target.isInstance(input))) {
            return (T) input;
        }
        try {
            if (targetType == byte[].class) {
                return (T)
                        (input instanceof String text
                                ? text.getBytes(StandardCharsets.UTF_8)
                                : mapper.writeValueAsBytes(input));
            }
            if (targetType == String.class) {
                return (T)
                        (input instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.UTF_8)
                                : mapper.writeValueAsString(input));
            }
            JavaType javaType = mapper.constructType(targetType);
            return switch (input) {
                case byte[] bytes -> mapper.readValue(bytes, javaType);
                case String text -> mapper.readValue(text, javaType);
                default -> mapper.convertValue(input, javaType);
            };
        } catch (JacksonException e) {
            throw new ConversionException("Cannot convert %s to %s".formatted(input.getClass(), targetType), e);
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("mapper", mapper);
    }
}
