package org.cairn.query.exports;

/// A column of an exported table.
///
/// @param type      as the database names it
/// @param precision digits in all, of a decimal that has a declared number of them; else 0
/// @param scale     digits behind the point, of a decimal; else 0
public record ExportColumn(String name, String type, int precision, int scale) {

    ColumnKind kind() {
        return ColumnKind.of(type);
    }
}
