package org.cairn.projections.bi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.projections.Codes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A component of a fact as a column of its table.
///
/// @param name      in snake case
/// @param constants of an enumeration, by how they are written; empty for other types
record FactColumn(RecordComponent component, String name, Kind kind, Map<String, Enum<?>> constants) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private enum Kind {
        UUID("uuid"),
        TEXT("text"),
        CODE("text"),
        DATE("date"),
        NUMERIC("numeric"),
        INTEGER("integer"),
        BOOLEAN("boolean"),
        UUIDS("uuid[]"),
        TEXTS("text[]"),
        TREE("jsonb");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    static FactColumn of(RecordComponent component) {
        var name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return new FactColumn(component, name, kind(component), constants(component.getType()));
    }

    private static Kind kind(RecordComponent component) {
        var type = component.getType();
        if (type == UUID.class) return Kind.UUID;
        if (type == String.class) return Kind.TEXT;
        if (type == LocalDate.class) return Kind.DATE;
        if (type == BigDecimal.class) return Kind.NUMERIC;
        if (type == int.class || type == Integer.class) return Kind.INTEGER;
        if (type == boolean.class || type == Boolean.class) return Kind.BOOLEAN;
        if (type == Requirement.class) return Kind.TREE;
        if (type.isEnum()) return Kind.CODE;
        if (type == List.class && component.getGenericType() instanceof ParameterizedType list) {
            return list.getActualTypeArguments()[0] == UUID.class ? Kind.UUIDS : Kind.TEXTS;
        }
        throw new IllegalArgumentException("No column for " + component);
    }

    private static Map<String, Enum<?>> constants(Class<?> type) {
        if (!type.isEnum()) return Map.of();
        return Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .collect(Collectors.toMap(Codes::of, constant -> constant));
    }

    /// As [org.cairn.projections.Rows] takes it.
    String definition() {
        return name + " " + kind.sql;
    }

    boolean isNullable() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// What is sent.
    @Nullable
    Object value(Fact fact) {
        try {
            var value = component.getAccessor().invoke(fact);
            if (value == null) return null;
            return switch (kind) {
                case CODE -> Codes.of((Enum<?>) value);
                case UUIDS, TEXTS -> Codes.array((Collection<?>) value);
                case TREE -> JSON.writeValueAsString(value);
                default -> value;
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What comes back.
    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        var value =
                switch (kind) {
                    case UUID -> row.getObject(index, UUID.class);
                    case TEXT -> row.getString(index);
                    case CODE -> constant(row.getString(index));
                    case DATE -> row.getObject(index, LocalDate.class);
                    case NUMERIC -> row.getBigDecimal(index);
                    case INTEGER -> row.getInt(index);
                    case BOOLEAN -> row.getBoolean(index);
                    case UUIDS -> Arrays.asList((UUID[]) row.getArray(index).getArray());
                    case TEXTS -> Arrays.asList((String[]) row.getArray(index).getArray());
                    case TREE -> JSON.readValue(row.getString(index), Requirement.class);
                };
        return row.wasNull() ? null : value instanceof List<?> list ? List.copyOf(list) : value;
    }

    private @Nullable Enum<?> constant(@Nullable String written) {
        if (written == null) return null;
        var constant = constants.get(written);
        if (constant == null) throw new IllegalStateException("%s is no %s".formatted(written, component.getType()));
        return constant;
    }
}
