package org.cairn.projections.bi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The catalogue as a page for people: `docs/reference/bi.md`.
final class BiReference {
    private static final String HEAD = """
            # The schema bi: every table and column

            Made from the catalogue `projections/src/main/resources/org/cairn/projections/bi/catalogue.txt`, from which the
            database's own comments and the [dbt sources](../../deploy/bi/dbt/models/sources.yml) are made, too; a test holds
            all of them equal to the database. How to connect, and who sees what: [operating/bi.md](../operating/bi.md).
            Ten questions with their SQL: [bi-questions.md](bi-questions.md).

            - A **fact** is what one event says. Nothing is overwritten: corrections, withdrawals and revocations are rows of
              their own, with `recorded_at`, so that a figure can be asked as it was known on a day.
            - **Keys.** The primary key of each table is given beside it. References between tables are not enforced by the
              database: a row stands as soon as its event is known, whatever became of others. The dbt sources test them.
            - **`bi_analyst`** reads everything here; **`bi_reader`** the `agg_` views, `freshness` and the dimensions that tell
              of no learner.
            """;

    /// @param columns of each table and view, each `name type`
    /// @param keys    primary keys of tables
    static String of(Catalogue catalogue, Map<String, List<String>> columns, Map<String, String> keys) {
        var lines = new ArrayList<String>();
        lines.add(HEAD);
        for (var relation : catalogue.relations()) {
            lines.add("## " + relation.name());
            lines.add("");
            lines.add(relation.sentence()
                    + (keys.containsKey(relation.name()) ? " Key: `%s`.".formatted(keys.get(relation.name())) : ""));
            lines.add("");
            lines.add("| column | type | unit | says | mind |");
            lines.add("|---|---|---|---|---|");
            for (var column : columns.getOrDefault(relation.name(), List.of())) {
                var name = column.substring(0, column.indexOf(' '));
                var entry = catalogue.column(relation.name(), name);
                if (entry == null) continue;
                lines.add("| `%s` | %s | %s | %s | %s |"
                        .formatted(
                                name,
                                column.substring(name.length() + 1),
                                entry.unit(),
                                entry.what(),
                                (entry.caveat() + (entry.refers().isEmpty() ? "" : " → `" + entry.refers() + "`"))
                                        .strip()));
            }
            lines.add("");
        }
        return String.join("\n", lines);
    }

    private BiReference() {}
}
