package org.cairn.projections.bi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The catalogue as sources of a dbt project: `deploy/bi/dbt/models/sources.yml`.
final class DbtSources {
    private static final String HEAD = """
            # Made from the catalogue of the schema bi; see docs/reference/bi.md. Do not edit.
            version: 2

            sources:
              - name: bi
                description: Learning, assessment and the running of programmes, as facts and dimensions.
                schema: bi
                tables:""";

    /// Tables are as fresh as the projection: how long it has been since anything happened says nothing.
    private static final String FRESHNESS = """
                    loaded_at_field: "clock_timestamp() - lag_seconds * interval '1 second'"
                    freshness:
                      filter: "projection = 'bi'"
                      warn_after: {count: 5, period: minute}
                      error_after: {count: 1, period: hour}""";

    static String of(Catalogue catalogue, Map<String, List<String>> columns, Map<String, List<String>> required) {
        var lines = new ArrayList<String>();
        lines.add(HEAD);
        for (var relation : catalogue.relations()) {
            lines.add("      - name: " + relation.name());
            lines.add("        description: " + quoted(relation.sentence()));
            if (relation.name().equals("freshness")) lines.add(FRESHNESS);
            lines.add("        columns:");
            for (var column : columns.getOrDefault(relation.name(), List.of())) {
                var name = column.substring(0, column.indexOf(' '));
                var entry = catalogue.column(relation.name(), name);
                if (entry == null) continue;
                lines.add("          - name: " + name);
                lines.add("            description: " + quoted(entry.line()));
                var isRequired =
                        required.getOrDefault(relation.name(), List.of()).contains(name);
                var refers = entry.refers().split("\\.");
                var isReference = refers.length == 2 && !refers[0].equals(relation.name());
                if (!isRequired && !isReference) continue;
                lines.add("            data_tests:");
                if (isRequired) lines.add("              - not_null");
                if (isReference) {
                    lines.add("              - relationships:");
                    lines.add("                  to: source('bi', '%s')".formatted(refers[0]));
                    lines.add("                  field: " + refers[1]);
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private DbtSources() {}
}
