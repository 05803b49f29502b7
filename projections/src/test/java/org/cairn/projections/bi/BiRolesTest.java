package org.cairn.projections.bi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// What can be seen by who logs in as one of the two roles for business intelligence.
@TestInstance(Lifecycle.PER_CLASS)
class BiRolesTest {
    private static final long SEED = Long.getLong("cairn.seed", System.nanoTime());
    private static final String OPEN = "agg\\_%";

    private final BiDatabase bi = new BiDatabase();

    @BeforeAll
    void operatorLetsThemIn() {
        bi.feed(Instant.parse("2026-03-01T10:00:00Z"), University.events(SEED, 60))
                .aggregated();
        bi.database.execute("ALTER ROLE bi_reader LOGIN PASSWORD 'r'; ALTER ROLE bi_analyst LOGIN PASSWORD 'a'");
    }

    @AfterAll
    void close() {
        bi.close();
    }

    private Connection as(String role, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        return DriverManager.getConnection(bi.database.url().replaceFirst("\\?.*", ""), properties);
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }

    private static void refused(Connection connection, String sql, String why) {
        assertThatThrownBy(() -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private List<String> relations(String where) {
        return bi.database.rows("SELECT relname FROM pg_class WHERE relnamespace = 'bi'::regnamespace"
                + " AND relkind IN ('r', 'v') AND " + where);
    }

    @Test
    void aReaderSeesAggregatesAndWhatTellsOfNoLearner() throws SQLException {
        try (var connection = as("bi_reader", "r")) {
            for (var relation : relations("relname LIKE '" + OPEN + "'")) {
                assertThat(texts(connection, "SELECT count(*) FROM bi." + relation))
                        .hasSize(1);
            }
            assertThat(texts(connection, "SELECT projection FROM freshness")).containsExactly("bi");
            assertThat(texts(connection, "SELECT pathway FROM dim_pathway ORDER BY 1"))
                    .containsExactly("AAA", "BBB", "CCC");
        }
    }

    @Test
    void aReaderSeesNoRowOfALearnerOrOfStaff() throws SQLException {
        try (var connection = as("bi_reader", "r")) {
            var closed = relations("relname NOT LIKE '" + OPEN + "' AND relname NOT IN ('freshness', 'dim_date', "
                    + "'dim_term', 'dim_pathway', 'dim_pathway_version', 'dim_milestone', 'dim_competency', "
                    + "'dim_scale_level')");
            assertThat(closed).hasSizeGreaterThan(40).contains("fact_judgement", "dim_learner", "mark", "dim_person");
            for (var relation : closed) {
                refused(connection, "SELECT * FROM bi." + relation, "permission denied for");
            }
        }
    }

    @Test
    void anAnalystSeesAllOfTheSchemaUnderRandomIds() throws SQLException {
        try (var connection = as("bi_analyst", "a")) {
            for (var relation : relations("true")) {
                assertThat(texts(connection, "SELECT count(*) FROM bi." + relation))
                        .hasSize(1);
            }
            assertThat(texts(connection, "SELECT count(*) FROM fact_judgement")).doesNotContain("0");
        }
    }

    @Test
    void neitherSeesWhatIsOutsideTheSchemaNorWrites() throws SQLException {
        for (var role : List.of("bi_reader r", "bi_analyst a")) {
            try (var connection = as(role.split(" ")[0], role.split(" ")[1])) {
                refused(connection, "SELECT * FROM eventstore.event", "permission denied for schema eventstore");
                refused(connection, "SELECT * FROM projection.position", "permission denied for schema projection");
                refused(connection, "CREATE TABLE bi.mine (n integer)", "read-only transaction");
                // Also when they take off their own restraint.
                try (var statement = connection.createStatement()) {
                    statement.execute("SET default_transaction_read_only = off");
                }
                refused(connection, "DELETE FROM bi.dim_date", "permission denied for table dim_date");
                refused(connection, "CREATE TABLE bi.mine (n integer)", "permission denied for schema bi");
            }
        }
    }

    @Test
    void neitherKeepsTheServerBusyForLong() throws SQLException {
        try (var reader = as("bi_reader", "r");
                var analyst = as("bi_analyst", "a")) {
            assertThat(texts(reader, "SHOW statement_timeout")).containsExactly("30s");
            assertThat(texts(analyst, "SHOW statement_timeout")).containsExactly("5min");
            assertThat(texts(analyst, "SHOW default_transaction_read_only")).containsExactly("on");
        }
    }

    @Test
    void theyStillDoAfterTheSchemaWasBuiltAnew() throws SQLException, InterruptedException {
        bi.projections.rebuild("bi", (_, _) -> {});
        try (var connection = as("bi_reader", "r")) {
            assertThat(texts(connection, "SELECT count(*) FROM agg_evidence_month"))
                    .doesNotContain("0");
            refused(connection, "SELECT * FROM fact_evidence", "permission denied for");
        }
    }
}
