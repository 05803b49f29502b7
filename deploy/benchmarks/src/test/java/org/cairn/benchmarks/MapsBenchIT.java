package org.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables that are filled by hand are those that there are.
class MapsBenchIT {

    @Test
    void everyMapIsMeasuredAndNoneIsRefused(@TempDir Path folder) throws Exception {
        assertThat(MapsBench.run(List.of(30), 1, folder.resolve("data"), System.err))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.refused()).as(each.name()).isZero());
    }
}
