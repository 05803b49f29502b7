package org.cairn.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.standalone.chaos.Outcome.Kind;
import org.cairn.standalone.postgres.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The judge finds what is wrong with rows of read models. The tables here have the columns that it looks at.
class ReadModelOracleTest {
    private static final long FOUNDATIONS = 10;

    private static PostgresServer server;

    private final List<String> said = new ArrayList<>();
    private final Findings findings = new Findings(said::add);

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = PostgresServer.start(
                Path.of(System.getProperty("java.io.tmpdir"), "cairn-test-cache"), folder, folder.resolve("log"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// One enrolment at 11, and a judgement at 12 that leads to mastery at 13.
    @BeforeEach
    void rows() throws SQLException {
        run("DROP SCHEMA IF EXISTS competency_map, transcript, pathway_outcomes, bi CASCADE");
        run(
                "CREATE SCHEMA competency_map",
                "CREATE SCHEMA transcript",
                "CREATE SCHEMA pathway_outcomes",
                "CREATE SCHEMA bi");
        for (var table : List.of("enrolment", "evidence", "judgement", "prior_learning", "mastery")) {
            run("CREATE TABLE competency_map.%s (position bigint)".formatted(table));
            run("CREATE TABLE bi.fact_%s (_position bigint)".formatted(table));
        }
        run("CREATE TABLE transcript.enrolment (position bigint)", "CREATE TABLE transcript.entry (position bigint)");
        run("CREATE TABLE transcript.work (position bigint)", "CREATE TABLE pathway_outcomes.fact (position bigint)");
        run("CREATE TABLE pathway_outcomes.month (measure text, facts bigint)");
        run("INSERT INTO competency_map.enrolment VALUES (3), (11)", "INSERT INTO bi.fact_enrolment VALUES (11)");
        run("INSERT INTO transcript.enrolment VALUES (11)", "INSERT INTO transcript.entry VALUES (11), (13)");
        run("INSERT INTO competency_map.judgement VALUES (12)", "INSERT INTO bi.fact_judgement VALUES (12)");
        run("INSERT INTO transcript.work VALUES (12)", "INSERT INTO pathway_outcomes.fact VALUES (11), (12), (13)");
        run("INSERT INTO competency_map.mastery VALUES (13)", "INSERT INTO bi.fact_mastery VALUES (13)");
        run("INSERT INTO pathway_outcomes.month VALUES ('enrolled', 1), ('judged', 1)");
    }

    @Test
    void findsNothingWhereEveryAcknowledgedEventHasItsRows() throws SQLException {
        check();
        assertThat(said).isEmpty();
    }

    @Test
    void aMissingRowIsLost() throws SQLException {
        run("DELETE FROM bi.fact_mastery");
        check();
        assertThat(said)
                .singleElement()
                .asString()
                .contains("lost", "MasteryDemonstrated at position 13", "bi.fact_mastery");
    }

    @Test
    void aRowTooManyIsDoubled() throws SQLException {
        run("INSERT INTO competency_map.judgement VALUES (12)");
        check();
        assertThat(findings.doubled()).isEqualTo(1);
    }

    @Test
    void aRowThatNobodyWasToldOfIsAWrongAnswer() throws SQLException {
        run("INSERT INTO transcript.entry VALUES (14)");
        check();
        assertThat(findings.wrongAnswer()).isEqualTo(1);
    }

    @Test
    void someOfTheRowsOfAnEventArePartial() throws SQLException {
        run("INSERT INTO competency_map.evidence VALUES (14), (14), (14)");
        run(
                "INSERT INTO bi.fact_evidence SELECT 14 FROM generate_series(1, 10)",
                "INSERT INTO transcript.work VALUES (14)");
        run("INSERT INTO pathway_outcomes.fact SELECT 14 FROM generate_series(1, 10)");
        check(acknowledged(14, "evidence.EvidenceSubmitted"));
        assertThat(said)
                .singleElement()
                .asString()
                .contains("partial", "3 rows in competency_map.evidence instead of 10");
    }

    @Test
    void aSumThatCountsAnEventTwiceIsDoubled() throws SQLException {
        run("UPDATE pathway_outcomes.month SET facts = 2 WHERE measure = 'judged'");
        check();
        assertThat(said).singleElement().asString().contains("doubled", "judged is counted 2 times, and there are 1");
    }

    private void check(Outcome... more) throws SQLException {
        var outcomes = new HashMap<Long, Outcome>();
        outcomes.put(1L, acknowledged(11, "enrolment.LearnerEnrolled"));
        outcomes.put(2L, acknowledged(13, "assessment.JudgementRecorded", "assessment.MasteryDemonstrated"));
        outcomes.put(3L, new Outcome(Kind.REFUSED, 422, 0, List.of(), ""));
        for (var outcome : more) outcomes.put(outcome.position(), outcome);
        try (var connection = connect()) {
            var book = new Ledger.Book(Map.of(), outcomes, Set.of(), 0);
            new ReadModelOracle(book, FOUNDATIONS, findings).check(connection);
        }
    }

    private static Outcome acknowledged(long last, String... events) {
        return new Outcome(Kind.ACKNOWLEDGED, 201, last, List.of(events), "");
    }

    private static void run(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }
}
