package org.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged application is started, driven over HTTP, and stopped.
class HttpBenchIT {

    @Test
    void theWayOverHttpIsMeasured(@TempDir Path folder) throws Exception {
        var report = Reports.of(folder, "--only", "http", "--seconds", "1", "--rounds", "1", "--learners", "100");
        assertThat(Reports.cells(report)).containsExactly("http cairn 32");
        assertThat(report.get("rows").valueStream()).allSatisfy(Reports::isSane);
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }
}
