package org.cairn.query.exports;

/// What the values of a column are, as far as files can tell types apart. All else travels as text.
enum ColumnKind {
    TEXT,
    UUID,
    BOOLEAN,
    INTEGER,
    BIGINT,
    /// With a declared number of decimals.
    DECIMAL,
    /// Of floating point, or decimal without a declared number of digits.
    DOUBLE,
    DATE,
    TIMESTAMP;

    /// @param type as the database's catalogue names it
    static ColumnKind of(String type, int precision) {
        return switch (type) {
            case "uuid" -> UUID;
            case "bool" -> BOOLEAN;
            case "int2", "int4" -> INTEGER;
            case "int8" -> BIGINT;
            case "numeric" -> precision > 0 ? DECIMAL : DOUBLE;
            case "float4", "float8" -> DOUBLE;
            case "date" -> DATE;
            case "timestamptz" -> TIMESTAMP;
            default -> TEXT;
        };
    }
}
