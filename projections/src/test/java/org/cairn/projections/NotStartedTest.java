package org.cairn.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.cairn.projections.ReadModelStatus.State;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a process is told that only looks after the read models: it does not follow the log.
class NotStartedTest {
    private final Running running = new Running();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void beforeAnythingWasCreatedItIsMissing() {
        assertThat(running.projections.status()).hasSize(3).allSatisfy(status -> assertThat(status.state())
                .isEqualTo(State.MISSING));
        assertThat(running.projections.parked()).isEmpty();
        assertThat(running.projections.retryParked()).isEqualTo(new Retried(0, 0));
    }

    @Test
    void theDigestsOfNothingAreThoseOfAnEmptyLog() throws InterruptedException {
        var digests = running.projections.digest();

        assertThat(digests).isNotEmpty().allSatisfy(table -> assertThat(table.rows())
                .isZero());
        assertThat(running.digestOfAFreshBuild()).isEqualTo(digests);
    }

    @Test
    void whatAnotherProcessFeedsIsLive() throws InterruptedException {
        running.started();
        running.log.append(University.events(Running.SEED, 2));
        running.caughtUp();
        assertThat(running.status("transcript").state()).isEqualTo(State.FOLLOWING);

        try (var looking = running.another()) {
            assertThat(looking.status()).allSatisfy(status -> {
                assertThat(status.state()).isEqualTo(State.LIVE);
                assertThat(status.lagPositions()).isZero();
            });
        }
    }

    @Test
    void aRebuildIsSeenFromAnotherProcess() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 2));
        var seen = new ArrayList<State>();
        try (var looking = running.another()) {
            running.projections.rebuild(
                    "transcript", (_, _) -> looking.status().forEach(status -> seen.add(status.state())));

            assertThat(seen.subList(0, 3)).containsExactly(State.LIVE, State.LIVE, State.REBUILDING);
            assertThat(looking.status())
                    .allSatisfy(status -> assertThat(status.state()).isEqualTo(State.LIVE));
        }
    }

    @Test
    void anotherShapeThanTodaysIsOutdated() {
        running.projections.digest();
        running.database.execute("UPDATE projection.position SET shape = 'old' WHERE read_model = 'transcript'");

        assertThat(running.status("transcript").state()).isEqualTo(State.OUTDATED);
    }
}
