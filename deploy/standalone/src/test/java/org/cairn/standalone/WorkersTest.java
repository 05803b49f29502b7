package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cairn.projections.Projections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workers that are fed by Kafka keep the same read models as the standalone way: to the byte, however many there are.
class WorkersTest {

    @Test
    void oneTwoAndFourWorkersKeepWhatTheStandaloneWayKeeps(@TempDir Path data) throws Exception {
        try (var group = new WorkerGroup(data)) {
            group.load(40, 4);
            for (var workers : List.of(1, 2, 4)) {
                for (var worker = 0; worker < workers; worker++) group.work();
                group.caughtUp();
                var distributed = group.digest();
                group.stopWorkers();
                assertThat(distributed).as("%d workers", workers).isEqualTo(group.rebuilt());
                forget(group);
            }
        }
    }

    /// As if no event had ever been taken in.
    private static void forget(WorkerGroup group) {
        for (var model : group.cairn().bean(Projections.class).names()) {
            group.execute("DROP SCHEMA IF EXISTS %1$s, %1$s_previous CASCADE".formatted(model));
        }
        group.execute("DELETE FROM projection.position");
    }
}
