package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.standalone.WorkerGroup.PATIENCE;

import java.nio.file.Path;
import java.util.List;
import org.cairn.projections.ReadModel;
import org.cairn.projections.ReadModelStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workers of two releases run side by side for a while: nothing is lost, and the old ones do not undo the new.
class RollingUpgradeTest {
    private static final String CHANGED = "pathway_outcomes";

    private WorkerGroup group;

    @BeforeEach
    void start(@TempDir Path data) {
        group = new WorkerGroup(data);
    }

    @AfterEach
    void stop() {
        group.close();
    }

    @Test
    void aReadModelWhoseFoldHasChangedIsBuiltAnewAndStaysSo() throws Exception {
        var old = group.work();
        group.load();
        group.caughtUp();
        var upgraded = group.work(group.models().stream().map(Newer::of).toList());
        await().atMost(PATIENCE)
                .until(() -> group.number(
                                "SELECT count(*) FROM projection.position WHERE state = 'live' AND shape LIKE '99-%'")
                        == 1);
        group.stop(old);
        var restarted = group.work();
        await().atMost(PATIENCE).until(() -> group.owners() >= 2);
        group.load();
        group.stop(restarted);

        group.caughtUp();
        assertThat(upgraded.projections().status())
                .allSatisfy(model -> assertThat(model.state()).isEqualTo(ReadModelStatus.State.FOLLOWING));
        assertThat(upgraded.projections().status())
                .filteredOn(model -> model.name().equals(CHANGED))
                .singleElement()
                .satisfies(model -> assertThat(model.generation()).isEqualTo(2));
        assertThat(group.digest()).isEqualTo(group.rebuilt());
    }

    @Test
    void aReadModelThatTheOldReleaseHasNotGotIsReadFromTheFirstRecordOn() throws Exception {
        var old = group.work(without(CHANGED));
        group.load();
        group.caughtUp();
        var upgraded = group.work();
        await().atMost(PATIENCE).until(() -> group.owners() >= 2);
        group.load();
        group.stop(old);

        group.caughtUp();
        assertThat(upgraded.projections().status())
                .extracting(ReadModelStatus::name)
                .contains(CHANGED);
        assertThat(upgraded.projections().parked()).isEmpty();
        assertThat(group.digest()).isEqualTo(group.rebuilt());
    }

    private List<ReadModel> without(String name) {
        return group.models().stream()
                .filter(model -> !model.name().equals(name))
                .toList();
    }

    /// The same as the next release has it, whose fold has another version.
    private record Newer(ReadModel model) implements ReadModel {

        static ReadModel of(ReadModel model) {
            return model.name().equals(CHANGED) ? new Newer(model) : model;
        }

        @Override
        public String name() {
            return CHANGED;
        }

        @Override
        public int foldVersion() {
            return 99;
        }

        @Override
        public String ddl() {
            return model.ddl();
        }

        @Override
        public Fold fold() {
            return model.fold();
        }
    }
}
