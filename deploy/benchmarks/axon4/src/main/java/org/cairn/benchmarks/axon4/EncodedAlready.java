package org.cairn.benchmarks.axon4;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/// Takes bytes as they are: what is measured is storing, and all engines are given the same bytes.
record EncodedAlready(Serializer other) implements Serializer {

    private static final SerializedType TYPE = new SimpleSerializedType("bench.Happened", "1.0.0");

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expected) {
        return object instanceof byte[] && expected == byte[].class
                ? new SimpleSerializedObject<>(expected.cast(object), expected, TYPE)
                : other.serialize(object, expected);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expected) {
        return other.canSerializeTo(expected);
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        return other.deserialize(serialized);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Class classForType(SerializedType type) {
        return other.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return other.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return other.getConverter();
    }
}
