package org.cairn.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Before anything is swapped, what was built is compared with what is served, at the same event.
class ComparisonTest {
    private final Running running = new Running().started();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void everyTableIsComparedRowByRow() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 50));
        running.caughtUp();

        var rebuilt = running.projections.rebuild(Projections.ALL, (_, _) -> {});

        assertThat(rebuilt.comparison().notCompared()).isEmpty();
        assertThat(rebuilt.comparison().tables())
                .hasSameSizeAs(running.projections.digest())
                .allSatisfy(table -> {
                    assertThat(table.equal())
                            .as("seed %d, %s", Running.SEED, table)
                            .isTrue();
                    assertThat(table.builtRows()).isEqualTo(table.liveRows());
                })
                .anySatisfy(table -> assertThat(table.builtRows()).isGreaterThan(100));
    }

    @Test
    void aValueThatSomebodyChangedIsFoundAndTheLiveOneStays() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 50));
        running.caughtUp();
        running.database.execute("""
                UPDATE competency_map.mastery SET level = 'forged'
                 WHERE position = (SELECT min(position) FROM competency_map.mastery)
                """);

        var different = catchThrowableOfType(
                DifferentRebuild.class, () -> running.projections.rebuild(Projections.ALL, (_, _) -> {}));

        assertThat(different.comparison().unexplained())
                .extracting(TableComparison::readModel, TableComparison::table)
                .containsExactly(tuple("competency_map", "mastery"));
        assertThat(running.status("competency_map").generation()).isEqualTo(1);
        assertThat(running.database.value("SELECT count(*) FROM competency_map.mastery WHERE level = 'forged'"))
                .isEqualTo("1");
    }

    @Test
    void whoAcceptsTheDifferenceGetsWhatTheEventsSay() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 20));
        running.caughtUp();
        var sound = running.projections.digest();
        running.database.execute("DELETE FROM transcript.learner");

        var rebuilt = running.projections.rebuild("transcript", Differences.ACCEPT, (_, _) -> {});

        assertThat(rebuilt.comparison().unexplained()).singleElement().satisfies(table -> {
            assertThat(table.table()).isEqualTo("learner");
            assertThat(table.liveRows()).isZero();
            assertThat(table.builtRows()).isEqualTo(20);
        });
        assertThat(running.projections.digest()).isEqualTo(sound);
    }

    @Test
    void whatTheLiveOneParkedExplainsADifference() throws InterruptedException {
        var learner = new LearnerId(new UUID(10, 1));
        running.database.execute(
                "ALTER TABLE transcript.learner ADD CONSTRAINT refused CHECK (learner <> '%s')".formatted(learner));
        running.log.append(new LearnerRegistered(learner, LocalDate.of(2013, 10, 1)));
        running.caughtUp();

        var rebuilt = running.projections.rebuild("transcript", (_, _) -> {});

        assertThat(rebuilt.comparison().tables())
                .anySatisfy(table -> assertThat(table.equal()).isFalse());
        assertThat(rebuilt.comparison().unexplained()).isEmpty();
        assertThat(running.projections.parked()).isEmpty();
    }

    @Test
    void anotherShapeIsNotCompared() throws InterruptedException {
        running.projections.close();
        running.log.append(University.events(Running.SEED, 5));
        running.database.execute("UPDATE projection.position SET shape = 'old' WHERE read_model = 'transcript'");

        var rebuilt = running.projections.rebuild("transcript", (_, _) -> {});

        assertThat(rebuilt.comparison().tables()).isEmpty();
        assertThat(rebuilt.comparison().notCompared())
                .containsExactly("transcript: what is served is of another shape");
    }

    @Test
    void whatNobodyFollowedIsNotCompared() throws InterruptedException {
        running.projections.close();
        running.log.append(University.events(Running.SEED, 100));

        var rebuilt = running.projections.rebuild("transcript", (_, _) -> {});

        assertThat(rebuilt.comparison().notCompared())
                .containsExactly("transcript: what is served is %,d events behind".formatted(running.log.head()));
    }

    /// After a restore of an older copy the log is shorter than what was made of it.
    @Test
    void readModelsThatAreAheadOfTheLogGoBackOnlyIfThatIsSaid() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 5));
        running.caughtUp();
        running.projections.close();
        running.database.execute("UPDATE projection.position SET position = position + 10");

        assertThatThrownBy(() -> running.projections.rebuild("transcript", (_, _) -> {}))
                .hasMessageContaining("The log ends before the live read models do");
        running.projections.rebuild("transcript", Differences.ACCEPT, (_, _) -> {});

        assertThat(running.status("transcript").position()).isEqualTo(running.log.head());
    }
}
