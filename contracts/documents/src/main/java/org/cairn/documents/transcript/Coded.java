package org.cairn.documents.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Constants as they are written in JSON: documents and events use one word for one thing.
final class Coded {

    static String of(Enum<?> constant) {
        try {
            var named = constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return named == null ? constant.name() : named.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Coded() {}
}
