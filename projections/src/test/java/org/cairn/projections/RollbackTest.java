package org.cairn.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The generation before is kept, can be brought back, and is then as far as the one that it replaces.
class RollbackTest {
    private final Running running = new Running().started();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void theGenerationBeforeComesBackCaughtUp() throws InterruptedException {
        var events = University.events(Running.SEED, 200);
        var half = events.size() / 2;
        running.log.append(events.subList(0, half));
        running.caughtUp();
        running.projections.rebuild("transcript", (_, _) -> {});
        running.log.append(events.subList(half, events.size()));
        running.caughtUp();
        var replaced = running.projections.digest();
        var seen = new ArrayList<Long>();

        var back = running.projections.rollback("transcript", (position, _) -> seen.add(position));

        assertThat(back.generation()).isEqualTo(1);
        assertThat(back.caughtUp()).isEqualTo(events.size() - half);
        assertThat(seen).first().isEqualTo((long) half);
        assertThat(running.status("transcript").generation()).isEqualTo(1);
        assertThat(running.status("transcript").previous()).isEqualTo(2);
        assertThat(running.projections.digest()).as("seed %d", Running.SEED).isEqualTo(replaced);
    }

    @Test
    void itIsFollowedOnAndTheOneThatWasLiveCanComeBackAgain() throws InterruptedException {
        var events = University.events(Running.SEED, 60);
        running.log.append(events.subList(0, 300));
        running.caughtUp();
        running.projections.rebuild("transcript", (_, _) -> {});
        running.projections.rollback("transcript", (_, _) -> {});
        running.log.append(events.subList(300, events.size()));
        running.caughtUp();

        assertThat(running.projections.rollback("transcript", (_, _) -> {}).generation())
                .isEqualTo(2);
        var live = running.projections.digest();
        assertThat(running.digestOfAFreshBuild()).as("seed %d", Running.SEED).isEqualTo(live);
    }

    @Test
    void afterARollbackARebuildCountsOn() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 5));
        running.caughtUp();
        running.projections.rebuild("transcript", (_, _) -> {});
        running.projections.rollback("transcript", (_, _) -> {});
        running.projections.rebuild("transcript", (_, _) -> {});

        assertThat(running.status("transcript").generation()).isEqualTo(3);
        assertThat(running.status("transcript").previous()).isEqualTo(1);
    }

    @Test
    void withoutAGenerationBeforeThereIsNothingToBringBack() {
        assertThatThrownBy(() -> running.projections.rollback("transcript", (_, _) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no generation of 'transcript' before the live one");
    }

    @Test
    void oneOfAnotherShapeIsLeftToTheReleaseThatBuiltIt() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 5));
        running.caughtUp();
        running.projections.rebuild("transcript", (_, _) -> {});
        running.database.execute("UPDATE projection.position SET shape = 'old' WHERE state = 'previous'");

        assertThatThrownBy(() -> running.projections.rollback("transcript", (_, _) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another shape");
        assertThat(running.status("transcript").generation()).isEqualTo(2);
    }

    @Test
    void oneReadModelIsNamed() {
        assertThatThrownBy(() -> running.projections.rollback(Projections.ALL, (_, _) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name it");
    }
}
