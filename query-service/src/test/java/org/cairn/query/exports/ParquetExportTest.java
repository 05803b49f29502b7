package org.cairn.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.query.exports.ExportTestTables.request;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was written as Parquet, read back by DuckDB, which shares no code with the writer.
class ParquetExportTest {
    private final Path file;

    ParquetExportTest(@TempDir Path folder) throws Exception {
        file = folder.resolve("all.parquet");
        try (var tables = new ExportTestTables()) {
            Files.write(
                    file,
                    tables.write(request("trap.fact_all", ExportFormat.PARQUET)).bytes());
        }
    }

    private interface Look {
        void at(Statement duckdb) throws SQLException;
    }

    private static void duckdb(Look look) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            look.at(statement);
        }
    }

    private static List<String> column(ResultSet rows, int column) throws SQLException {
        var values = new ArrayList<String>();
        while (rows.next()) values.add(rows.getString(column));
        return values;
    }

    @Test
    void columnsHaveTheirTypes() throws SQLException {
        duckdb(duckdb -> {
            try (var types = duckdb.executeQuery("DESCRIBE SELECT * FROM read_parquet('%s')".formatted(file))) {
                assertThat(column(types, 2))
                        .containsExactly(
                                "BIGINT",
                                "UUID",
                                "VARCHAR",
                                "BOOLEAN",
                                "INTEGER",
                                "DECIMAL(6,2)",
                                "DOUBLE",
                                "DATE",
                                "TIMESTAMP WITH TIME ZONE",
                                "VARCHAR",
                                "BIGINT");
            }
        });
    }

    @Test
    void valuesAreWhatTheyWere() throws SQLException {
        duckdb(duckdb -> {
            try (var row = duckdb.executeQuery("SELECT * FROM read_parquet('%s') ORDER BY id".formatted(file))) {
                row.next();
                assertThat(row.getObject("learner")).isEqualTo(new UUID(0, 0xa1));
                assertThat(row.getBigDecimal("score")).isEqualTo(new BigDecimal("71.50"));
                assertThat(row.getDouble("value")).isEqualTo(0.1);
                assertThat(row.getObject("occurred_on", LocalDate.class)).isEqualTo("2025-01-31");
                assertThat(row.getObject("recorded_at", OffsetDateTime.class).toInstant())
                        .isEqualTo(Instant.parse("2025-02-01T09:30:00.123456Z"));
                row.next();
                assertThat(row.getString("code")).isEmpty();
                assertThat(row.getBigDecimal("score")).isEqualTo(new BigDecimal("-0.05"));
                assertThat(row.getInt("level")).isEqualTo(-3);
                row.next();
                assertThat(row.getObject("code")).isNull();
                assertThat(row.getObject("occurred_on", LocalDate.class)).isEqualTo("9999-12-31");
                row.next();
                assertThat(row.getString("code")).isEqualTo("a \"quoted\", line\nand another; Ünïcødé 漢字 😀");
                assertThat(row.next()).isFalse();
            }
        });
    }

    /// 12345678901234567.89 is no floating point number of 53 binary digits.
    @Test
    void numbersWithoutADeclaredNumberOfDigitsStayExact(@TempDir Path folder) throws Exception {
        var exact = folder.resolve("exact.parquet");
        try (var tables = new ExportTestTables()) {
            Files.write(
                    exact,
                    tables.write(request("trap.fact_exact", ExportFormat.PARQUET))
                            .bytes());
        }
        duckdb(duckdb -> {
            try (var types = duckdb.executeQuery("DESCRIBE SELECT amount FROM read_parquet('%s')".formatted(exact))) {
                assertThat(column(types, 2)).containsExactly("DECIMAL(38,18)");
            }
            try (var rows = duckdb.executeQuery("SELECT amount FROM read_parquet('%s') ORDER BY id".formatted(exact))) {
                var amounts = new ArrayList<BigDecimal>();
                while (rows.next()) amounts.add(rows.getBigDecimal(1));
                assertThat(amounts)
                        .containsExactly(
                                new BigDecimal("0.100000000000000000"),
                                new BigDecimal("12345678901234567.890000000000000000"),
                                new BigDecimal("100.000000000000000000"),
                                new BigDecimal("-0.000000000000000001"),
                                null,
                                // PostgreSQL's 2.0 / 3 has 20 decimals.
                                new BigDecimal("0.666666666666666667"));
            }
        });
    }

    @Test
    void theFileSaysWhatItWasMadeFrom() throws SQLException {
        duckdb(duckdb -> {
            try (var told = duckdb.executeQuery(
                    "SELECT decode(key) || '=' || decode(value) FROM parquet_kv_metadata('%s')".formatted(file))) {
                assertThat(column(told, 1)).contains("cairn.table=trap.fact_all", "cairn.position=41");
            }
        });
    }
}
