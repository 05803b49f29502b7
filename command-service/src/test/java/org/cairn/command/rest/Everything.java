package org.cairn.command.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All that a database holds, as text: every column of every table of every schema, the planner's samples of values
/// among them. Bytes are read as text and as hexadecimal digits.
record Everything(String text) {

    static Everything in(JdbcClient database) {
        var all = new ArrayList<String>();
        for (var column : database.sql("""
                        SELECT table_schema, table_name, column_name, data_type FROM information_schema.columns
                          JOIN information_schema.tables USING (table_schema, table_name)
                         WHERE table_type = 'BASE TABLE'
                           AND (table_schema NOT IN ('pg_catalog', 'information_schema') OR table_name = 'pg_statistic')
                        """).query().listOfRows()) {
            var text = "bytea".equals(column.get("data_type"))
                    ? "encode(%1$s, 'escape') || ' ' || encode(%1$s, 'hex')"
                    : "%1$s::text";
            all.addAll(database.sql("SELECT coalesce(" + text.formatted("\"" + column.get("column_name") + "\"")
                            + ", '') FROM \"" + column.get("table_schema") + "\".\"" + column.get("table_name") + "\"")
                    .query(String.class)
                    .list());
        }
        return new Everything(String.join("\n", all));
    }

    /// As it is, in whatever case, as hexadecimal digits, or in base64 wherever it begins in a larger text.
    boolean holds(String canary) {
        return forms(canary).stream().anyMatch(text::contains)
                || text.toLowerCase(Locale.ROOT).contains(canary.toLowerCase(Locale.ROOT));
    }

    private static List<String> forms(String canary) {
        var bytes = canary.getBytes(StandardCharsets.UTF_8);
        var forms = new ArrayList<>(List.of(canary, HexFormat.of().formatHex(bytes)));
        for (var shift = 0; shift < 3; shift++) {
            var shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                // Without the digits that its neighbours have a part in.
                var digits = encoder.withoutPadding().encodeToString(shifted);
                forms.add(digits.substring((shift * 8 + 5) / 6, shifted.length * 8 / 6));
            }
        }
        return forms;
    }
}
