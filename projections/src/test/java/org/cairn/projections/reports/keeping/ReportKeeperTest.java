package org.cairn.projections.reports.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.Projections;
import org.cairn.projections.ReadModel;
import org.cairn.projections.Recorded;
import org.cairn.projections.bi.BiFold;
import org.cairn.projections.bi.Fact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.history.Catalogue;
import org.cairn.projections.history.Enrolled;
import org.cairn.projections.history.Log;
import org.cairn.projections.history.TestDatabase;
import org.cairn.projections.history.University;
import org.cairn.projections.reports.AllRows;
import org.cairn.projections.reports.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ReportKeeperTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate LOADED = LocalDate.of(2026, 11, 1);
    /// The last moment of that day in London, in winter.
    private static final Instant END_OF_THAT_DAY = Instant.parse("2026-11-01T23:59:59.999999Z");

    private final TestDatabase database = new TestDatabase();
    private final PostgresEventLog events = new PostgresEventLog(database.reader());
    private final Projections projections = new Projections(events, database.projector(), models());
    private final Log log = new Log(database.owner());
    private final List<Fact> facts = new ArrayList<>();
    private final ReportKeeper keeper = keeper();

    @BeforeEach
    void load() {
        projections.start();
        feed(Instant.parse("2026-11-01T08:00:00Z"), University.events(7, 60));
    }

    @AfterEach
    void close() {
        keeper.close();
        projections.close();
        database.close();
    }

    @Test
    void whatIsStoredIsWhatTheFactsGiveToTheLastDigit() {
        catchUp();

        var rows = rows("AAA", null);
        assertThat(rows.fidelity()).isNotEmpty();
        assertThat(database.rows("""
                SELECT dimension, part, period_kind, period_from, scope, value, se, n, status
                  FROM reports.fidelity WHERE pathway = 'AAA' AND known_at = 'infinity' ORDER BY 1, 2, 3, 4, 5
                """))
                .containsExactlyInAnyOrderElementsOf(rows.fidelity().stream()
                        .map(row -> "%s %s %s %s %s %s %s %d %s"
                                .formatted(
                                        row.dimension(),
                                        row.part(),
                                        row.period().kind().code(),
                                        row.period().from(),
                                        row.scope().code(),
                                        row.value(),
                                        row.se(),
                                        row.n(),
                                        row.status().code()))
                        .toList());
        assertThat(count("drift")).isEqualTo(rows.drift().size());
        assertThat(count("attribution")).isEqualTo(rows.attribution().size());
        assertThat(count("index")).isEqualTo(rows.index().size());
        assertThat(database.value("SELECT DISTINCT projection_position FROM reports.computed"))
                .isEqualTo("" + log.head());
    }

    @Test
    void onlyProgrammesThatWereTouchedAreComputedAgain() {
        catchUp();
        assertThat(keeper.status().programmes()).isEqualTo(3);
        assertThat(keeper.status().computed()).isEqualTo(3);

        feed(Instant.parse("2026-11-02T08:00:00Z"), someone("BBB"));

        assertThat(keeper.status().stale()).isEqualTo(1);
        catchUp();
        assertThat(keeper.status().computed()).isEqualTo(4);
        assertThat(database.rows("SELECT pathway FROM reports.computed ORDER BY projection_position DESC LIMIT 1"))
                .containsExactly("BBB");
    }

    @Test
    void anotherProcessFindsInTheTablesWhatIsMissing() {
        catchUp();
        feed(Instant.parse("2026-11-02T08:00:00Z"), someone("CCC"));

        var restarted = keeper();
        assertThat(restarted.status().stale()).isEqualTo(1);
        restarted.catchUp((_, _) -> true);
        assertThat(restarted.status().stale()).isZero();
        assertThat(restarted.status().computed()).isEqualTo(1);
    }

    @Test
    void whileItRunsReportsFollowEvents() {
        keeper.start();
        await().atMost(PATIENCE).until(() -> keeper.status().stale() == 0);

        feed(Instant.parse("2026-11-02T08:00:00Z"), someone("AAA"));

        await().atMost(PATIENCE).until(() -> keeper.status().stale() == 0);
        assertThat(keeper.status().error()).isNull();
        assertThat(keeper.status().computed()).isEqualTo(4);
    }

    @Test
    void severalProcessesComputeEachReportOnce() {
        try (var second = keeper();
                var third = keeper()) {
            for (var each : List.of(keeper, second, third)) each.start();
            await().atMost(PATIENCE).until(() -> keeper.status().stale() == 0);
            assertThat(keeper.computed() + second.computed() + third.computed()).isEqualTo(3);

            feed(Instant.parse("2026-11-02T08:00:00Z"), someone("AAA"));
            await().atMost(PATIENCE).until(() -> keeper.status().stale() == 0);
            await().during(Duration.ofSeconds(3)).atMost(PATIENCE).untilAsserted(() -> assertThat(
                            keeper.computed() + second.computed() + third.computed())
                    .isEqualTo(4));
        }
    }

    /// Its session ends with it, and the lock with the session.
    @Test
    void whatAProcessWasAtWhenItDiedAnotherTakesOver() throws SQLException {
        try (var dying = DriverManager.getConnection(database.url(), "postgres", "");
                var lock = dying.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(hashtextextended('reports AAA', 427020088))");
            keeper.start();
            await().atMost(PATIENCE).until(() -> keeper.status().stale() == 1);
            await().during(Duration.ofSeconds(3))
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(keeper.status().stale()).isEqualTo(1));
        }
        await().atMost(PATIENCE).until(() -> keeper.status().stale() == 0);
        assertThat(keeper.status().error()).isNull();
    }

    @Test
    void aReportAsItWasKnownOnADayHasTheNumbersOfThatDayAndKeepsThem() {
        catchUp();
        var then = stored("infinity");
        feed(Instant.parse("2026-11-03T08:00:00Z"), someone("AAA"));
        catchUp();

        assertThat(keeper.keep("AAA", LOADED)).isTrue();

        assertThat(stored("2026-11-01")).isEqualTo(then).isNotEqualTo(stored("infinity"));
        var computedAt = database.value("SELECT computed_at FROM reports.computed WHERE known_at = '2026-11-01'");
        assertThat(keeper.keep("AAA", LOADED)).isTrue();
        assertThat(database.value("SELECT computed_at FROM reports.computed WHERE known_at = '2026-11-01'"))
                .isEqualTo(computedAt);
        assertThat(rows("AAA", END_OF_THAT_DAY).fidelity())
                .hasSize(Integer.parseInt(
                        database.value("SELECT count(*) FROM reports.fidelity WHERE known_at = '2026-11-01'")));
    }

    @Test
    void beforeAnythingWasKnownAReportIsEmpty() {
        assertThat(keeper.keep("AAA", LOADED.minusDays(1))).isTrue();

        assertThat(database.value("SELECT count(*) FROM reports.fidelity")).isEqualTo("0");
        assertThat(database.value("SELECT first_month FROM reports.computed")).isEqualTo("null");
    }

    @Test
    void aDayThatIsNotOverCannotBeTold() {
        assertThatThrownBy(() -> keeper.keep("AAA", TODAY)).isInstanceOf(NotYetKnown.class);
        assertThat(keeper.keep("no-such-pathway", LOADED)).isFalse();
    }

    @Test
    void factsThatWereBuiltAnewAreReportedAnew() throws InterruptedException {
        catchUp();

        projections.rebuild("bi", (_, _) -> {});

        assertThat(keeper.status().stale()).isEqualTo(3);
    }

    @Test
    void theCountsForDashboardsFollowAndOnlyThoseThatWereTouched() {
        catchUp();
        assertThat(database.rows("SELECT pathway, _position FROM bi.agg_freshness ORDER BY pathway NULLS FIRST"))
                .containsExactly("null " + log.head(), "AAA " + log.head(), "BBB " + log.head(), "CCC " + log.head());
        var works = "SELECT sum(works) FROM bi.agg_evidence_month WHERE pathway = 'BBB'";
        var before = database.value(works);

        // One more in a month of many, so that it is not hidden.
        for (var i = 0; i < 40; i++) feed(Instant.parse("2026-11-02T08:00:00Z"), someone("BBB"));
        assertThat(database.value(works)).isEqualTo(before);
        catchUp();

        assertThat(database.rows("SELECT pathway FROM bi.agg_freshness WHERE _position = " + log.head()))
                .containsExactly("BBB");
        assertThat(database.value(works)).isNotEqualTo(before);
    }

    private void catchUp() {
        keeper.catchUp((_, _) -> true);
        assertThat(keeper.status().stale()).isZero();
    }

    private ReportKeeper keeper() {
        return new ReportKeeper(events, database.projector(), LONDON, () -> TODAY, Duration.ZERO);
    }

    /// The rows of AAA as text, without when and from what they were computed.
    private List<String> stored(String knownAt) {
        return database.rows("""
                SELECT dimension, part, period_kind, period_from, scope, value, se, n, status FROM reports.fidelity
                 WHERE pathway = 'AAA' AND known_at = '%s' ORDER BY 1, 2, 3, 4, 5""".formatted(knownAt));
    }

    private int count(String table) {
        return Integer.parseInt(
                database.value("SELECT count(*) FROM reports.%s WHERE pathway = 'AAA'".formatted(table)));
    }

    private AllRows rows(String pathway, @Nullable Instant asKnownAt) {
        var programme = Programme.of(pathway, facts, asKnownAt);
        return Reports.of(programme, Objects.requireNonNull(Reports.window(programme, TODAY)));
    }

    private static List<DomainEvent> someone(String pathway) {
        var version = Catalogue.version(pathway, "2012J");
        var who = new Enrolled(new LearnerId(UUID.randomUUID()), new EnrolmentId(UUID.randomUUID()), version);
        var on = LocalDate.of(2012, 10, 5);
        return List.of(
                who.enrols(on),
                who.submits(new EvidenceId(UUID.randomUUID()), List.of(new CompetencyCode("TMA1")), on.plusDays(3)));
    }

    private void feed(Instant recordedAt, List<? extends DomainEvent> told) {
        for (var event : told) {
            var position = log.append(recordedAt, event);
            BiFold.take(new Recorded(position, recordedAt, event), facts::add);
        }
        try {
            assertThat(projections.awaitPosition(log.head(), PATIENCE)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(projections.parked()).isEmpty();
    }

    private static List<ReadModel> models() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.scan("org.cairn.projections.bi", "org.cairn.projections.reports.changes");
            context.refresh();
            return List.copyOf(context.getBeansOfType(ReadModel.class).values());
        }
    }
}
