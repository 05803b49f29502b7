package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Seals;
import org.cairn.command.identity.Staff;
import org.cairn.eventstore.EventLog;
import org.cairn.projections.Projections;
import org.cairn.projections.reports.keeping.ReportKeeper;
import org.cairn.standalone.simulate.Scenario;
import org.cairn.standalone.simulate.Setting;
import org.cairn.standalone.simulate.Setting.Breadth;
import org.cairn.standalone.simulate.Subject;
import org.cairn.standalone.simulate.University;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Every query of every dashboard, on a simulated university of three years, in the role that dashboards have.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final Pattern METRIC = Pattern.compile("\\b(?:cairn|http)_[a-z_]+\\b");

    /// What a small university rightly has none of.
    private static final List<String> MAY_BE_EMPTY =
            List.of("Causes", "Causes of drift", "Credentials by year", "Equity gap by cohort");

    private final TestCairn cairn;

    DashboardsTest(@TempDir Path data) throws InterruptedException {
        cairn = TestCairn.serving(data);
        var university = new University(
                "dashboards",
                4711,
                3,
                List.of(
                        new Setting(Subject.values()[0], Scenario.TURNOVER, 60, 4, 4, 3, 0.3, 0.2, Breadth.WHOLE),
                        new Setting(Subject.values()[1], Scenario.STEADY, 60, 4, 4, 3, 0.3, 0, Breadth.WHOLE)));
        university.load(
                cairn.bean(Commands.class),
                cairn.bean(Learners.class),
                cairn.bean(Staff.class),
                cairn.bean(Seals.class),
                TODAY,
                ProgressFactory.SILENT,
                new StopSignal());
        var log = cairn.bean(EventLog.class);
        assertThat(cairn.bean(Projections.class).awaitPosition(log.head(), Duration.ofMinutes(5)))
                .isTrue();
        try (var keeper = new ReportKeeper(
                log, cairn.bean("projector", DataSource.class), ZoneId.of("UTC"), () -> TODAY, Duration.ZERO)) {
            keeper.catchUp((_, _) -> true);
        }
    }

    @AfterAll
    void close() {
        cairn.close();
    }

    private record Answered(long rows, Duration took) {}

    private Map<String, Answered> answers(Map<String, String> queries) throws SQLException {
        var answers = new LinkedHashMap<String, Answered>();
        try (var owner = Pools.owner(cairn.database());
                var connection = owner.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET ROLE bi_reader");
            }
            for (var query : queries.entrySet()) answers.put(query.getKey(), answered(connection, query));
        }
        return answers;
    }

    /// The better of two times: the first one reads what was never read before.
    private static Answered answered(Connection connection, Map.Entry<String, String> query) {
        var took = Duration.ofDays(1);
        var count = 0L;
        for (var attempt = 0; attempt < 2; attempt++) {
            var start = System.nanoTime();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query.getValue())) {
                count = 0;
                while (rows.next()) count++;
            } catch (SQLException e) {
                throw new AssertionError("%s: %s%n%s".formatted(query.getKey(), e.getMessage(), query.getValue()), e);
            }
            var now = Duration.ofNanos(System.nanoTime() - start);
            if (now.compareTo(took) < 0) took = now;
        }
        return new Answered(count, took);
    }

    private static void answerAllAndSoon(Map<String, Answered> answers) {
        assertThat(answers).allSatisfy((name, answered) -> {
            assertThat(answered.took()).as(name).isLessThan(Duration.ofSeconds(1));
            if (MAY_BE_EMPTY.stream().noneMatch(name::endsWith)) {
                assertThat(answered.rows()).as(name).isPositive();
            }
        });
    }

    @Test
    void everyQueryOfGrafanaIsAnsweredWithinASecond() throws SQLException {
        var queries = DashboardFiles.grafanaSql(Subject.values()[0].code());

        assertThat(queries).hasSizeGreaterThan(25);
        answerAllAndSoon(answers(queries));
    }

    @Test
    void everyChartAndDataSetOfSupersetIsAnsweredWithinASecond() throws SQLException {
        var queries = DashboardFiles.supersetSql();

        assertThat(queries).hasSizeGreaterThan(15);
        answerAllAndSoon(answers(queries));
    }

    @Test
    void supersetFilesPointAtEachOther() {
        var references = DashboardFiles.supersetReferences();

        assertThat(references.get("there")).doesNotHaveDuplicates().containsAll(references.get("wanted"));
        assertThat(references.get("wanted")).hasSizeGreaterThan(20);
    }

    /// Their language is Prometheus's own; what they name has to be there.
    @Test
    void everyMetricOfTheOperationsDashboardIsScraped() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(cairn.port())))
                .build();
        var named = new TreeSet<String>();
        for (var expression : DashboardFiles.grafanaMetrics().values()) {
            METRIC.matcher(expression).results().forEach(found -> named.add(found.group()));
        }
        assertThat(named).hasSizeGreaterThan(9);
        try (var client = HttpClient.newHttpClient()) {
            // The first request of all is not counted before it was answered.
            client.send(request, HttpResponse.BodyHandlers.ofString());
            var scraped = client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[ {]", 2)[0])
                    .toList();
            // Of the relay there is nothing where everything runs in one process.
            named.removeIf(name -> name.startsWith("cairn_relay_"));
            assertThat(scraped).containsAll(named);
        }
    }
}
