package org.cairn.projections;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.jspecify.annotations.Nullable;

/// How values of the published language stand in tables.
public final class Codes {
    private static final Map<Enum<?>, String> WRITTEN = new ConcurrentHashMap<>();

    /// The constant as it is written in JSON, so that tables and events use one word for one thing.
    public static String of(Enum<?> constant) {
        return WRITTEN.computeIfAbsent(constant, Codes::written);
    }

    private static String written(Enum<?> constant) {
        try {
            var named = constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return named == null ? constant.name() : named.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// The text of a PostgreSQL array of ids.
    public static String array(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /// The milestone that completes the pathway: the last one of its version, or null where there is none.
    public static @Nullable MilestoneCode completing(PathwayDefinition definition) {
        var milestones = definition.milestones();
        return milestones.isEmpty() ? null : milestones.getLast().milestone();
    }

    private Codes() {}
}
