package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Seals;
import org.cairn.command.identity.Staff;
import org.cairn.projections.Projections;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.bi.ProgrammeFacts;
import org.cairn.projections.reports.keeping.ReportKeeper;
import org.cairn.standalone.simulate.Scenario;
import org.cairn.standalone.simulate.Setting;
import org.cairn.standalone.simulate.Subject;
import org.cairn.standalone.simulate.University;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ten questions of `docs/reference/bi-questions.md`, as they stand there, asked by those who may ask them, of a
/// simulated university; each answer is computed another way, from the facts in memory.
class BusinessQuestionsTest {
    private static final Path PAGE = Path.of("../../docs/reference/bi-questions.md");
    private static final Pattern QUESTION =
            Pattern.compile("## (\\d+)\\. ([^\\n]+)\\n.*?```sql\\n(.*?)```", Pattern.DOTALL);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final long SEED = 4711;

    private record Question(String title, String sql) {
        /// Whose question it is.
        String role() {
            return title.contains("everybody") ? "bi_reader" : "bi_analyst";
        }
    }

    private static Map<Integer, Question> questions() throws IOException {
        var questions = new TreeMap<Integer, Question>();
        var page = QUESTION.matcher(Files.readString(PAGE));
        while (page.find()) questions.put(Integer.parseInt(page.group(1)), new Question(page.group(2), page.group(3)));
        return questions;
    }

    @Test
    void eachAnswerIsTheOneThatTheFactsGive(@TempDir Path data) throws Exception {
        var questions = questions();
        assertThat(questions).hasSize(10);
        try (var cairn = TestCairn.in(data)) {
            load(cairn);
            var address = cairn.bean(DatabaseAddress.class);
            try (var owner = Pools.owner(address)) {
                for (var role : List.of("bi_reader", "bi_analyst")) {
                    JdbcClient.create(owner)
                            .sql("ALTER ROLE %s LOGIN PASSWORD 'x'".formatted(role))
                            .update();
                }
            }
            var expected = new BusinessAnswers(programmes(address), hiddenStanding(address)).all();
            for (var number : questions.keySet()) {
                var question = questions.get(number);
                try (var connection = as(address, question.role())) {
                    var rows = rows(connection, question.sql());
                    assertThat(rows).as("%d. %s", number, question.title()).isNotEmpty();
                    assertThat(rows)
                            .as("%d. %s", number, question.title())
                            .containsExactlyElementsOf(expected.get(number - 1));
                }
            }
        }
    }

    private static void load(TestCairn cairn) throws InterruptedException {
        var settings = List.of(
                Setting.of(Scenario.TURNOVER, 400).about(Subject.NURSING),
                Setting.of(Scenario.LENIENCY, 300).about(Subject.TEACHING));
        new University("questions", SEED, 3, settings)
                .load(
                        cairn.bean(Commands.class),
                        cairn.bean(Learners.class),
                        cairn.bean(Staff.class),
                        cairn.bean(Seals.class),
                        TODAY,
                        ProgressFactory.SILENT,
                        new StopSignal());
        var projections = cairn.bean(Projections.class);
        projections.rebuild(Projections.ALL, (_, _) -> {});
        // Aggregates are counted after the events.
        cairn.bean(ReportKeeper.class).catchUp((_, _) -> true);
    }

    private static Connection as(DatabaseAddress address, String role) throws SQLException {
        return DriverManager.getConnection(address.url(), role, "x");
    }

    private static Set<String> hiddenStanding(DatabaseAddress address) throws SQLException {
        try (var connection = as(address, "bi_reader")) {
            return Set.copyOf(
                    rows(
                            connection,
                            "SELECT concat_ws(' ', pathway, coalesce(section, ''), status) FROM agg_enrolment_status WHERE suppressed"));
        }
    }

    private static List<Programme> programmes(DatabaseAddress address) throws SQLException {
        try (var connection = as(address, "bi_analyst")) {
            connection.setAutoCommit(false);
            var programmes = new ArrayList<Programme>();
            for (var pathway : ProgrammeFacts.pathways(connection)) {
                programmes.add(ProgrammeFacts.load(connection, pathway, null));
            }
            return programmes;
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new ArrayList<>();
                for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) row.add(result.getObject(i));
                rows.add(BusinessAnswers.row(row.toArray()));
            }
            return rows;
        }
    }
}
