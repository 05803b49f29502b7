package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Seals;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.RegisterLearner;
import org.cairn.contracts.shared.Act;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.StoredEvent;
import org.cairn.standalone.demo.DemoUniversity;
import org.cairn.standalone.history.LoadedHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoUniversityTest {

    private static long load(TestCairn cairn) {
        return DemoUniversity.university()
                .load(
                        cairn.bean(Commands.class),
                        cairn.bean(Learners.class),
                        cairn.bean(Staff.class),
                        cairn.bean(Seals.class),
                        LocalDate.of(2026, 1, 15),
                        ProgressFactory.SILENT,
                        new StopSignal())
                .events();
    }

    @Test
    void tellsOfAllThatCanHappenTheSameEveryTime(@TempDir Path data) {
        try (var cairn = TestCairn.in(data)) {
            var log = cairn.bean(EventLog.class);
            assertThat(LoadedHistory.in(log, DemoUniversity.SOURCE)).isEqualTo(new LoadedHistory.Empty());
            var events = load(cairn);
            assertThat(LoadedHistory.in(log, DemoUniversity.SOURCE)).isInstanceOf(LoadedHistory.Own.class);
            assertThat(load(cairn)).as("a second load adds nothing").isZero();

            Map<String, Long> counts = cairn.bean(EventLog.class).read(0, (int) events).stream()
                    .collect(Collectors.groupingBy(StoredEvent::type, Collectors.counting()));
            assertThat(count(counts, "learner.LearnerRegistered"))
                    .isEqualTo(count(counts, "enrolment.LearnerEnrolled"))
                    .isEqualTo(2000);
            assertThat(count(counts, "pathway.PathwayVersionPublished")).isEqualTo(3);
            assertThat(count(counts, "operations.StaffDeparted")).isGreaterThan(9);
            // Some leave for a while or for good, some bring something along.
            assertThat(count(counts, "enrolment.LeaveStarted")).isGreaterThan(20);
            assertThat(count(counts, "enrolment.LearnerWithdrawn")).isGreaterThan(20);
            assertThat(count(counts, "evidence.PriorLearningDecided")).isGreaterThan(20);
            // Some are approved, some declined, some wait for the second or even the first approver.
            assertThat(count(counts, "milestone.MilestoneDeclined")).isGreaterThan(20);
            assertThat(count(counts, "milestone.MilestoneFirstApproved"))
                    .isGreaterThan(count(counts, "milestone.MilestoneConfirmed"));
            assertThat(count(counts, "milestone.MilestoneApprovalRequested"))
                    .isGreaterThan(count(counts, "milestone.MilestoneFirstApproved")
                            + count(counts, "milestone.MilestoneDeclined"));
        }
    }

    @Test
    void theLogSaysWhetherItIsLoadedAndTheMarkerOnlyWhetherToTheEnd(@TempDir Path data) throws IOException {
        var marker = data.resolve("demo.loaded");
        assertThat(DemoCommand.isComplete(new LoadedHistory.Empty(), marker)).isFalse();
        assertThat(DemoCommand.isComplete(new LoadedHistory.Own("a"), marker)).isFalse();
        Files.writeString(marker, "a");
        assertThat(DemoCommand.isComplete(new LoadedHistory.Own("a"), marker)).isTrue();
        // Left by a database that was there before.
        assertThat(DemoCommand.isComplete(new LoadedHistory.Own("b"), marker)).isFalse();
        assertThat(DemoCommand.isComplete(new LoadedHistory.Empty(), marker)).isFalse();
    }

    @Test
    void madeUpPeopleAreNotLoadedAmongOthers(@TempDir Path data) {
        try (var cairn = TestCairn.in(data)) {
            var registrar = cairn.bean(Staff.class).register("registrar", "Registrar", false);
            var today = LocalDate.of(2026, 1, 15);
            cairn.bean(Commands.class)
                    .execute(new RegisterLearner(new LearnerId(UUID.randomUUID()), Act.of(registrar, today, today)));
            var log = LoadedHistory.in(cairn.bean(EventLog.class), DemoUniversity.SOURCE);
            assertThatThrownBy(() -> DemoCommand.isComplete(log, data.resolve("demo.loaded")))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("holds 1 events that are not the demo's")
                    .hasMessageNotContaining("\n");
        }
    }

    private static long count(Map<String, Long> counts, String type) {
        return Objects.requireNonNullElse(counts.get(type), 0L);
    }
}
