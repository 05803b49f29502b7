package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Seals;
import org.cairn.command.identity.Staff;
import org.cairn.eventstore.EventLog;
import org.cairn.projections.Projections;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.bi.ProgrammeFacts;
import org.cairn.projections.reports.Reports;
import org.cairn.standalone.simulate.Scenario;
import org.cairn.standalone.simulate.Setting;
import org.cairn.standalone.simulate.Setting.Breadth;
import org.cairn.standalone.simulate.Subject;
import org.cairn.standalone.simulate.University;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The study computes reports on events that were decided in memory; everybody else reads those of the database. Both
/// are the same in every digit, for each scenario: through the command path, the store, the fold and the tables.
class DatabaseAgreesWithMemoryTest {

    private static final long SEED = 4711;

    /// Four scenarios at once, small.
    private static University university(int first) {
        var programmes = IntStream.range(0, Subject.values().length)
                .mapToObj(each -> {
                    var scenario = Scenario.values()[first + each];
                    var subject = Subject.values()[each];
                    return new Setting(subject, scenario, 40, 4, 4, 3, 0.3, scenario.size(), Breadth.WHOLE);
                })
                .toList();
        return new University("agreement-" + first, SEED, 3, programmes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8})
    void inEveryDigitOfAllReports(int first, @TempDir Path data) throws SQLException, InterruptedException {
        var university = university(first);
        var facts = university.facts();
        try (var cairn = TestCairn.in(data)) {
            load(university, cairn);
            try (var reader = Pools.owner(cairn.database());
                    var connection = reader.getConnection()) {
                connection.setAutoCommit(false);
                var pathways = List.of("NUR", "DAT", "EDU", "WEL");
                for (var pathway : pathways) {
                    var stored = ProgrammeFacts.load(connection, pathway, null);
                    var inMemory = Programme.of(pathway, facts, null);
                    var window = university.window();
                    var expected = Reports.of(inMemory, window);
                    assertThat(expected.drift()).as(pathway).hasSizeGreaterThan(500);
                    assertThat(Reports.of(stored, window)).as(pathway).isEqualTo(expected);
                }
            }
        }
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
        var projections = cairn.bean(Projections.class);
        projections.start();
        var head = cairn.bean(EventLog.class).head();
        assertThat(projections.awaitPosition(head, Duration.ofMinutes(5))).isTrue();
    }
}
