package org.cairn.projections.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// One catalogue says what the schema means. The database, its comments, the reference and the dbt sources agree with
/// it. `-Dcairn.bi.write=true` writes the two files.
@TestInstance(Lifecycle.PER_CLASS)
class CatalogueTest {
    private static final Path REFERENCE = Path.of("../docs/reference/bi.md");
    private static final Path SOURCES = Path.of("../deploy/bi/dbt/models/sources.yml");

    private final Catalogue catalogue = Catalogue.read();
    private final BiDatabase bi = new BiDatabase();
    private final Map<String, List<String>> columns = grouped("""
            SELECT c.relname, a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
              FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE c.relnamespace = 'bi'::regnamespace AND c.relkind IN ('r', 'v')
             ORDER BY c.relname, a.attnum
            """);

    @AfterAll
    void close() {
        bi.close();
    }

    private Map<String, List<String>> grouped(String sql) {
        var grouped = new LinkedHashMap<String, List<String>>();
        bi.rows(sql).map(row -> row.split(" ", 2)).forEach(row -> grouped.computeIfAbsent(
                        row[0], _ -> new ArrayList<>())
                .add(row[1]));
        return grouped;
    }

    @Test
    void everyTableAndViewIsDescribedAndNothingElseIs() {
        assertThat(catalogue.relations())
                .extracting(Catalogue.Relation::name)
                .containsExactlyInAnyOrderElementsOf(columns.keySet());
    }

    @Test
    void everyColumnIsDescribedAndNothingElseIs() {
        columns.forEach((relation, its) -> {
            var names = its.stream().map(CatalogueTest::name).toList();
            assertThat(names).allSatisfy(column -> assertThat(catalogue.column(relation, column))
                    .as(relation + "." + column)
                    .isNotNull());
            var described = Objects.requireNonNull(catalogue.relation(relation), relation);
            assertThat(names).as(relation).containsAll(described.columns().keySet());
        });
    }

    @Test
    void theDatabaseSaysItInItsComments() {
        assertThat(bi.rows("""
                SELECT c.relname || '.' || a.attname || '=' || coalesce(col_description(c.oid, a.attnum), '')
                  FROM pg_class c
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                 WHERE c.relnamespace = 'bi'::regnamespace AND c.relkind IN ('r', 'v')
                """)).allSatisfy(row -> {
            var path = row.substring(0, row.indexOf('='));
            var dot = path.indexOf('.');
            var entry = Objects.requireNonNull(catalogue.column(path.substring(0, dot), path.substring(dot + 1)), path);
            assertThat(row).isEqualTo(path + "=" + entry.line());
        });
        assertThat(bi.rows("""
                SELECT c.relname || '=' || coalesce(obj_description(c.oid), '')
                  FROM pg_class c WHERE c.relnamespace = 'bi'::regnamespace AND c.relkind IN ('r', 'v')
                """).toList())
                .containsExactlyInAnyOrderElementsOf(catalogue.relations().stream()
                        .map(relation -> relation.name() + "=" + relation.sentence())
                        .toList());
    }

    @Test
    void theReferenceIsMadeOfIt() throws IOException {
        var keys = grouped("""
                SELECT c.relname, string_agg(a.attname, ', ' ORDER BY array_position(i.indkey::smallint[], a.attnum))
                  FROM pg_index i
                  JOIN pg_class c ON c.oid = i.indrelid
                  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                 WHERE c.relnamespace = 'bi'::regnamespace AND i.indisprimary GROUP BY c.relname
                """).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, key -> key.getValue()
                .getFirst()));
        same(REFERENCE, BiReference.of(catalogue, columns, keys));
    }

    @Test
    void theDbtSourcesAreMadeOfIt() throws IOException {
        var required = grouped("""
                SELECT c.relname, a.attname
                  FROM pg_class c
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND a.attnotnull
                 WHERE c.relnamespace = 'bi'::regnamespace AND c.relkind = 'r'
                """);
        same(SOURCES, DbtSources.of(catalogue, columns, required));
    }

    private static void same(Path file, String made) throws IOException {
        if (Boolean.getBoolean("cairn.bi.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file))
                .as("%s; -Dcairn.bi.write=true writes it", file)
                .isEqualTo(made);
    }

    private static String name(String column) {
        return column.substring(0, column.indexOf(' '));
    }
}
