package org.cairn.projections.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.cairn.contracts.suppression.Suppression;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever logs in as `bi_reader` sees no number of one to nine learners, and nothing that is not an aggregate. What
/// follows from the numbers that are left is tried elsewhere.
@TestInstance(Lifecycle.PER_CLASS)
class SuppressionTest {
    private static final long SEED = Long.getLong("cairn.seed", System.nanoTime());

    private final BiDatabase bi = new BiDatabase();

    @BeforeAll
    void university() {
        bi.feed(Instant.parse("2026-03-01T10:00:00Z"), University.events(SEED, 400))
                .aggregated();
        bi.database.execute("ALTER ROLE bi_reader LOGIN PASSWORD 'r'");
    }

    @AfterAll
    void close() {
        bi.close();
    }

    private long asReader(String sql) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "bi_reader");
        properties.setProperty("password", "r");
        try (var connection = DriverManager.getConnection(bi.database.url().replaceFirst("\\?.*", ""), properties);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agg_enrolment_month, learners",
        "agg_enrolment_status, learners",
        "agg_evidence_month, learners",
        "agg_level_term, learners",
        "agg_mastery_month, learners",
        "agg_milestone, enrolled",
        "agg_milestone, reached",
        "agg_milestone, enrolled - reached",
        "agg_credential_year, learners",
        "agg_survey, answered",
        "agg_survey, invited - answered"
    })
    void noNumberTellsOfFewAndWhatIsHiddenIsEmpty(String view, String learners) throws SQLException {
        var from = " FROM %s WHERE ".formatted(view);
        assertThat(asReader("SELECT count(*)%s%s BETWEEN 1 AND %d".formatted(from, learners, Suppression.FEWEST - 1)))
                .as("seed %d", SEED)
                .isZero();
        assertThat(asReader("SELECT count(*)%ssuppressed AND %s IS NOT NULL".formatted(from, learners)))
                .as("seed %d", SEED)
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agg_enrolment_month", "agg_mastery_month"})
    void someOfItIsHiddenAndSomeIsNot(String view) throws SQLException {
        for (var hidden : List.of("", "NOT ")) {
            assertThat(asReader("SELECT count(*) FROM %s WHERE %ssuppressed".formatted(view, hidden)))
                    .as("%ssuppressed in %s, seed %d", hidden, view, SEED)
                    .isPositive();
        }
    }

    @Test
    void aReaderMayReadAggregatesAndDefinitionsAndNothingElseInTheWholeDatabase() {
        assertThat(bi.database.rows("""
                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%'
                   AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
                   AND has_schema_privilege('bi_reader', n.oid, 'USAGE')
                   AND has_any_column_privilege('bi_reader', c.oid, 'SELECT')
                   AND n.nspname || '.' || c.relname !~ '^(bi|reports)[.]agg_'
                 ORDER BY 1"""))
                .containsExactly(
                        "bi.dim_competency",
                        "bi.dim_date",
                        "bi.dim_milestone",
                        "bi.dim_pathway",
                        "bi.dim_pathway_version",
                        "bi.dim_scale_level",
                        "bi.dim_term",
                        "bi.freshness");
    }
}
