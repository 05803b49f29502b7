package org.cairn.query.exports;

/// What the values of a column are, as far as files can tell types apart. All else travels as text.
enum ColumnKind {
    TEXT,
    UUID,
    BOOLEAN,
    INTEGER,
    BIGINT,
    /// Exact, with a declared number of decimals or without one.
    DECIMAL,
    /// Of floating point.
    DOUBLE,
    DATE,
    TIMESTAMP;

    /// @param type as the database's catalogue names it
    static ColumnKind of(String type) {
        return switch (type) {
            case "uuid" -> UUID;
            case "bool" -> BOOLEAN;
            case "int2", "int4" -> INTEGER;
            case "int8" -> BIGINT;
            case "numeric" -> DECIMAL;
            case "float4", "float8" -> DOUBLE;
            case "date" -> DATE;
            case "timestamptz" -> TIMESTAMP;
            default -> TEXT;
        };
    }
}
