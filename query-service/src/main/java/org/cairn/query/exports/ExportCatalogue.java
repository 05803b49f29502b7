package org.cairn.query.exports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What can be exported, as the database's own catalogue describes it: every table and view of facts and of reports
/// that
/// the read side may read.
final class ExportCatalogue {
    private static final String TABLES = """
            SELECT n.nspname || '.' || c.relname,
                   obj_description(c.oid, 'pg_class'),
                   ARRAY(SELECT a.attname::text FROM pg_attribute a
                          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum),
                   ARRAY(SELECT t.typname::text FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
                          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum),
                   ARRAY(SELECT coalesce(information_schema._pg_numeric_precision(a.atttypid, a.atttypmod), 0)::text
                           FROM pg_attribute a
                          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum),
                   ARRAY(SELECT coalesce(information_schema._pg_numeric_scale(a.atttypid, a.atttypmod), 0)::text
                           FROM pg_attribute a
                          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum),
                   ARRAY(SELECT a.attname::text
                           FROM pg_index i
                           JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                          WHERE i.indrelid = c.oid AND i.indisprimary
                          ORDER BY array_position(i.indkey::smallint[], a.attnum)),
                   -- Who may see aggregates alone is the measure; where there is no such role nobody may.
                   NOT EXISTS (SELECT FROM pg_roles r
                                WHERE r.rolname = 'bi_reader' AND has_table_privilege(r.oid, c.oid, 'SELECT'))
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'v', 'm') AND has_table_privilege(c.oid, 'SELECT')
               AND c.relname <> 'schema_history'
             ORDER BY n.nspname, c.relname""";

    private final List<String> schemas;

    ExportCatalogue(List<String> schemas) {
        this.schemas = schemas;
    }

    Optional<ExportTable> find(Connection connection, String name) throws SQLException {
        return tables(connection).stream()
                .filter(table -> table.name().equals(name))
                .findFirst();
    }

    List<ExportTable> tables(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(TABLES)) {
            select.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = select.executeQuery()) {
                var tables = new ArrayList<ExportTable>();
                while (rows.next()) {
                    tables.add(new ExportTable(
                            rows.getString(1),
                            rows.getString(2),
                            columns(
                                    texts(rows.getArray(3)),
                                    texts(rows.getArray(4)),
                                    texts(rows.getArray(5)),
                                    texts(rows.getArray(6))),
                            texts(rows.getArray(7)),
                            rows.getBoolean(8)));
                }
                return List.copyOf(tables);
            }
        }
    }

    /// Numbers of other types than decimals have digits, too, which nobody declared.
    private static List<ExportColumn> columns(
            List<String> names, List<String> types, List<String> precisions, List<String> scales) {
        var columns = new ArrayList<ExportColumn>();
        for (var i = 0; i < names.size(); i++) {
            var isDecimal = types.get(i).equals("numeric");
            columns.add(new ExportColumn(
                    names.get(i),
                    types.get(i),
                    isDecimal ? Integer.parseInt(precisions.get(i)) : 0,
                    isDecimal ? Integer.parseInt(scales.get(i)) : 0));
        }
        return List.copyOf(columns);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
