package org.cairn.projections.bi;

import java.sql.Connection;
import java.sql.SQLException;

/// `COMMENT ON` every table, view and column of a schema of which the catalogue says something.
final class Comments {
    private static final String COLUMNS = """
            SELECT c.relname, CASE c.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, a.attname
              FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE c.relnamespace = ?::regnamespace AND c.relkind IN ('r', 'v')
             ORDER BY c.relname, a.attnum
            """;

    static void on(Connection connection, String schema, Catalogue catalogue) throws SQLException {
        var comments = new StringBuilder();
        try (var select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, schema);
            try (var rows = select.executeQuery()) {
                var before = "";
                while (rows.next()) {
                    var name = rows.getString(1);
                    var relation = catalogue.relation(name);
                    if (relation != null && !name.equals(before)) {
                        comments.append(comment(rows.getString(2), schema + "." + name, relation.sentence()));
                    }
                    before = name;
                    var entry = catalogue.column(name, rows.getString(3));
                    if (entry != null) {
                        comments.append(comment("COLUMN", schema + "." + name + "." + rows.getString(3), entry.line()));
                    }
                }
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute(comments.toString());
        }
    }

    private static String comment(String kind, String of, String text) {
        return "COMMENT ON %s %s IS '%s';\n".formatted(kind, of, text.replace("'", "''"));
    }

    private Comments() {}
}
