package org.cairn.projections;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of a read model, as the catalogue of the database describes it.
///
/// @param columns in their order, without `_projected_at`: when a row was written says nothing of what is in it
/// @param key     the columns of its primary key; those of text ordered byte by byte
record Table(String schema, String table, List<String> columns, List<String> key) {

    /// All tables of a schema, by name.
    static List<Table> of(Connection connection, Space space) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT c.relname,
                       (SELECT array_agg(a.attname::text ORDER BY a.attnum)
                          FROM pg_attribute a
                         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                           AND a.attname <> '_projected_at'),
                       (SELECT array_agg(quote_ident(a.attname)
                                         || CASE WHEN a.atttypid = 'text'::regtype THEN ' COLLATE "C"' ELSE '' END
                                         ORDER BY array_position(i.indkey::smallint[], a.attnum))
                          FROM pg_index i
                          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                         -- Columns that the index only carries along come after those of the key; it counts from 0.
                         WHERE i.indrelid = c.oid AND i.indisprimary
                           AND array_position(i.indkey::smallint[], a.attnum) < i.indnkeyatts)
                  FROM pg_class c
                 WHERE c.relnamespace = ?::regnamespace AND c.relkind = 'r'
                 ORDER BY c.relname COLLATE "C"
                """)) {
            select.setString(1, space.schema());
            try (var rows = select.executeQuery()) {
                var tables = new ArrayList<Table>();
                while (rows.next()) {
                    tables.add(new Table(
                            space.schema(), rows.getString(1), texts(rows.getArray(2)), texts(rows.getArray(3))));
                }
                return tables;
            }
        }
    }

    String qualified() {
        return schema + "." + table;
    }

    /// All rows in one order, whatever happened to the table.
    String dump() {
        return "COPY (SELECT %s FROM %s ORDER BY %s) TO STDOUT"
                .formatted(String.join(", ", columns), qualified(), String.join(", ", key));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
    }
}
