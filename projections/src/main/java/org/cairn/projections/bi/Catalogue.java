package org.cairn.projections.bi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every table and column of the schema `bi` means: read from `catalogue.txt`, which says it once for the comments
/// in the database, the reference for people, and the sources of the dbt project.
final class Catalogue {

    /// @param what   one row is
    /// @param caveat empty where there is none
    record Relation(String name, String what, String caveat, Map<String, Entry> columns) {

        /// In one line, as a comment.
        String sentence() {
            return what() + "." + (caveat().isEmpty() ? "" : " " + caveat() + ".");
        }
    }

    /// @param refers `dimension.column`, empty where it refers to none that has one column
    record Entry(String unit, String what, String caveat, String refers) {

        /// In one line, as a comment.
        String line() {
            return unit + ": " + what + (caveat.isEmpty() ? "." : ". " + caveat + ".");
        }
    }

    private static final String EVERYWHERE = "*";

    private final Map<String, Relation> relations = new LinkedHashMap<>();

    private Catalogue() {}

    static Catalogue read() {
        try (var resource = Catalogue.class.getResourceAsStream("catalogue.txt")) {
            if (resource == null) throw new IllegalStateException("No catalogue.txt beside " + Catalogue.class);
            var catalogue = new Catalogue();
            new String(resource.readAllBytes(), UTF_8).lines().forEach(catalogue::take);
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Relation last;

    private void take(String line) {
        if (line.isBlank() || line.startsWith("#")) return;
        var cells = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
        if (cells.getFirst().equals("table")) {
            last = new Relation(cells.get(1), cell(cells, 2), cell(cells, 3), new LinkedHashMap<>());
            relations.put(last.name(), last);
        } else if (last != null && cells.getFirst().equals("column")) {
            last.columns().put(cells.get(1), new Entry(cells.get(2), cells.get(3), cell(cells, 4), cell(cells, 5)));
        } else {
            throw new IllegalStateException("Not of the catalogue: " + line);
        }
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /// All tables and views, in the order of the file.
    List<Relation> relations() {
        var own = new ArrayList<>(relations.values());
        own.removeIf(relation -> relation.name().endsWith("*"));
        return own;
    }

    @Nullable
    Relation relation(String name) {
        return relations.get(name);
    }

    /// What a column means; null where nothing is said of it.
    @Nullable
    Entry column(String relation, String column) {
        var family = relation.replaceFirst("_.*", "_*"); // such as agg_*
        for (var place : List.of(relation, family, EVERYWHERE)) {
            var known = relations.get(place);
            var entry = known == null ? null : known.columns().get(column);
            if (entry != null) return entry;
        }
        return null;
    }
}
