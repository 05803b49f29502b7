package org.cairn.command;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.University.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cairn.command.decision.Decision.Accepted;
import org.cairn.command.decision.Decision.Rejected;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.shared.Command;
import org.junit.jupiter.api.Test;

/// Production and a small model of it are sent the same commands, and say the same.
class DomainModelTest {

    private static final int RUNS = 250;
    private static final int STEPS = 400;

    private final Map<String, Integer> told = new HashMap<>();

    @Test
    void aHundredThousandCommandsAreDecidedAsTheModelSays() {
        Seeds.check(RUNS, this::oneRun);
        if (Long.getLong("cairn.seed") != null) return;
        assertThat(told).as("Enough happened").containsKeys("accepted", "repeat", "APPROVER_WAS_ASSESSOR");
        assertThat(told.getOrDefault("ConfirmMilestone", 0)).isGreaterThan(20);
    }

    private void oneRun(Random random) {
        var model = new DomainModel();
        var log = new MemoryLog();
        for (var command : Openings.adaAndBobEnrolled()) log.send(command);
        var commands = new RandomCommands(random, true);
        for (var step = 0; step < STEPS; step++) send(commands.next(), model, log);
        for (var enrolment : List.of(ADAS, BOBS)) {
            var levels = log.of(EnrolmentState.BOUNDARY, enrolment).assessment().mastery().highest().entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey, each -> each.getValue().level().equals("excellent") ? 2 : 1));
            assertThat(levels).isEqualTo(model.levels(enrolment));
        }
        Invariants.hold(log.events());
    }

    private void send(Command command, DomainModel model, MemoryLog log) {
        var expected = model.expect(command);
        if (expected == null) return;
        switch (log.send(command)) {
            case Rejected rejected -> {
                var reason = rejected.reason();
                assertThat(expected.broken()).as("%s was refused", command).contains(reason.name());
                tell(reason.name());
            }
            case Accepted(var events)
            when events.isEmpty() -> {
                assertThat(expected.isRepeat()).as("%s is a repeat", command).isTrue();
                tell("repeat");
            }
            case Accepted _ -> {
                assertThat(expected.broken()).as("%s was accepted", command).isEmpty();
                assertThat(expected.isRepeat()).as("%s was accepted", command).isFalse();
                model.done(command);
                tell("accepted");
                tell(command.getClass().getSimpleName());
            }
        }
    }

    private void tell(String what) {
        told.merge(what, 1, Integer::sum);
    }
}
