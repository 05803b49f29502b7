package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Seals;
import org.cairn.command.identity.Staff;
import org.cairn.eventstore.EventLog;
import org.cairn.projections.Projections;
import org.cairn.projections.bi.Fact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.AllRows;
import org.cairn.projections.reports.Reports;
import org.cairn.projections.reports.keeping.ReportKeeper;
import org.cairn.standalone.postgres.PostgresServer;
import org.cairn.standalone.simulate.Scenario;
import org.cairn.standalone.simulate.Setting;
import org.cairn.standalone.simulate.Setting.Breadth;
import org.cairn.standalone.simulate.Subject;
import org.cairn.standalone.simulate.University;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The study computes reports on events that were decided in memory; everybody else reads what the worker has stored
/// and REST answers. All are the same in every digit, for each scenario: through the command path, the store, the fold,
/// the tables of facts, the worker, the tables of reports, and HTTP.
class DatabaseAgreesWithMemoryTest {

    private static final long SEED = 4711;
    private static final int LEARNERS = 150;
    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "cairn-test-cache");

    private static PostgresServer server;

    @BeforeAll
    static void start(@TempDir Path postgres) {
        server = PostgresServer.start(CACHE, postgres, postgres.resolve("postgresql.log"));
        // A database of one's own has no key beside it.
        System.setProperty(MasterKeyFile.KEY, postgres.resolve("master.key").toString());
    }

    @AfterAll
    static void stop() {
        System.clearProperty(MasterKeyFile.KEY);
        server.close();
    }

    /// Four scenarios at once.
    private static University university(int first) {
        var programmes = IntStream.range(0, Subject.values().length)
                .mapToObj(each -> {
                    var scenario = Scenario.values()[first + each];
                    var subject = Subject.values()[each];
                    return new Setting(subject, scenario, LEARNERS, 4, 4, 3, 0.3, scenario.size(), Breadth.WHOLE);
                })
                .toList();
        return new University("agreement-" + first, SEED, 3, programmes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8})
    void inEveryDigitOfAllReports(int first, @TempDir Path data) throws SQLException, InterruptedException {
        var university = university(first);
        var facts = university.facts();
        try (var cairn = TestCairn.servingOn(database("agreement" + first), data)) {
            load(university, cairn);
            try (var reader = Pools.owner(cairn.database());
                    var connection = reader.getConnection()) {
                for (var subject : Subject.values()) {
                    var expected = inMemory(university, facts, subject.code());
                    assertThat(expected.drift()).as(subject.code()).hasSizeGreaterThan(500);
                    agree(StoredReports.of(connection, subject.code()), expected);
                    new ServedReports(expected).areServedBy(cairn, subject.code());
                }
            }
        }
    }

    private static AllRows inMemory(University university, List<Fact> facts, String pathway) {
        return Reports.of(Programme.of(pathway, facts, null), university.window());
    }

    /// Tables have no order.
    private static void agree(AllRows stored, AllRows expected) {
        agree(stored.fidelity(), expected.fidelity());
        agree(stored.drift(), expected.drift());
        agree(stored.attribution(), expected.attribution());
        agree(stored.index(), expected.index());
    }

    /// Records write themselves to the last digit of each of their numbers, and to the sign of a zero.
    private static <R> void agree(List<R> stored, List<R> expected) {
        assertThat(stored).hasSameSizeAs(expected);
        var missing = expected.stream().map(R::toString).collect(Collectors.toCollection(TreeSet::new));
        stored.stream().map(R::toString).forEach(missing::remove);
        assertThat(missing).as("stored otherwise").isEmpty();
    }

    private static DatabaseAddress database(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return DatabaseAddress.own(
                server.url().replaceFirst("/cairn$", "/" + name),
                Map.of(DatabaseAddress.USER, server.user(), DatabaseAddress.PASSWORD, server.password()));
    }

    private static void load(University university, TestCairn cairn) throws InterruptedException {
        university.load(
                cairn.bean(Commands.class),
                cairn.bean(Learners.class),
                cairn.bean(Staff.class),
                cairn.bean(Seals.class),
                LocalDate.of(2026, 1, 15),
                ProgressFactory.SILENT,
                new StopSignal());
        var head = cairn.bean(EventLog.class).head();
        assertThat(cairn.bean(Projections.class).awaitPosition(head, Duration.ofMinutes(5)))
                .isTrue();
        // The worker runs by itself; what it has not come to yet it does now.
        cairn.bean(ReportKeeper.class).catchUp((_, _) -> true);
    }
}
