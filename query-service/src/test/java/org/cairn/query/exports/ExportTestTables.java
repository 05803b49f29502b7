package org.cairn.query.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.cairn.projections.history.TestDatabase;
import org.jspecify.annotations.Nullable;

/// Tables of every type and every trap, in a database of their own.
final class ExportTestTables implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

    final TestDatabase database = new TestDatabase();
    final Exports exports;

    ExportTestTables() {
        ExportSchema.migrate(database.owner());
        database.execute("""
                DO $$ BEGIN CREATE ROLE bi_reader NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
                CREATE SCHEMA trap;
                GRANT USAGE ON SCHEMA trap TO cairn_query, bi_reader;
                CREATE TABLE trap.fact_all (
                    id bigint PRIMARY KEY, learner uuid, code text, passed boolean, level integer,
                    score numeric(6, 2), value double precision, occurred_on date, recorded_at timestamptz, parts text[],
                    projection_position bigint);
                COMMENT ON TABLE trap.fact_all IS 'Every type there is.';
                INSERT INTO trap.fact_all VALUES
                    (1, '00000000-0000-0000-0000-0000000000a1', 'plain', true, 3, 71.50, 0.1, '2025-01-31',
                     '2025-02-01T09:30:00.123456Z', ARRAY['a', 'b'], 41),
                    (2, NULL, '', false, -3, -0.05, -1e-9, '2025-02-01', '2025-02-01T00:00:00Z', ARRAY[]::text[], 42),
                    (3, NULL, NULL, NULL, NULL, NULL, NULL, 'infinity', NULL, NULL, 43),
                    (4, NULL, E'a "quoted", line\\nand another; Ünïcødé 漢字 😀', NULL, NULL, NULL, NULL, '2025-03-01',
                     NULL, NULL, 43);
                CREATE TABLE trap.fact_exact (id integer PRIMARY KEY, amount numeric);
                INSERT INTO trap.fact_exact VALUES
                    (1, 0.1), (2, 12345678901234567.89), (3, 100), (4, -0.000000000000000001), (5, NULL), (6, 2.0 / 3);
                CREATE TABLE trap.fact_formula (id integer PRIMARY KEY, text text);
                INSERT INTO trap.fact_formula VALUES
                    (1, '=1+1'), (2, '+1'), (3, '-1'), (4, '@SUM(A1)'), (5, E'\\tx'), (6, E'\\rx'), (7, $$'=1$$),
                    (8, 'a=1'), (9, $$'$$), (10, E'\\nx'), (11, '＝1+1');
                CREATE VIEW trap.summary AS SELECT level, count(*) AS learners FROM trap.fact_all GROUP BY level;
                GRANT SELECT ON ALL TABLES IN SCHEMA trap TO cairn_query;
                GRANT SELECT ON trap.summary TO bi_reader;
                CREATE TABLE trap.fact_hidden (id integer PRIMARY KEY);
                """);
        exports = new Exports(
                database.query(), ZoneId.of("Europe/London"), Clock.fixed(NOW, ZoneOffset.UTC), List.of("trap"));
    }

    record Written(byte[] bytes, Manifest manifest) {}

    static ExportRequest request(String table, ExportFormat format) {
        return new ExportRequest(table, format, null, null, false, "A. Analyst", "a test");
    }

    static ExportRequest request(String table, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new ExportRequest(table, ExportFormat.CSV, from, to, false, "A. Analyst", "a test");
    }

    Written write(ExportRequest request) {
        var bytes = new ByteArrayOutputStream();
        try (var export = exports.begin(request)) {
            export.write(bytes);
            return new Written(
                    bytes.toByteArray(), exports.manifest(export.id()).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
