package org.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The packaged application simulates a small university, serves it, and what its readers wait for is measured.
class ReadSideBenchIT {

    @Test
    void whatReadersWaitForIsMeasured(@TempDir Path folder) throws Exception {
        var file = folder.resolve("read-side.json");

        var exitCode = Main.execute(
                "read-side",
                "--learners",
                "40",
                "--rate",
                "20",
                "--seconds",
                "2",
                "--times",
                "2",
                "--events",
                "60000",
                "--limit-seconds",
                "120",
                "--json",
                file.toString());

        assertThat(exitCode).isZero();
        var report = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(report.path("events").asInt()).isGreaterThanOrEqualTo(60_000);
        assertThat(report.path("visible").path("count").asInt()).isEqualTo(40);
        assertThat(report.path("visible").path("p99Millis").asDouble()).isPositive();
        assertThat(report.path("rebuilds").valueStream().map(rebuild -> rebuild.path("readModel")
                        .asString()))
                .contains("transcript", "bi", "all");
        assertThat(report.path("pages"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.path("refused").asInt()).isZero());
        assertThat(report.path("tiles")).hasSizeGreaterThan(25);
        assertThat(report.path("reports").valueStream())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("seconds").asDouble()).isPositive());
        assertThat(report.path("verdicts").valueStream().map(verdict -> verdict.path("what")
                        .asString()))
                .contains("slowest tile, median ms", "slowest page, median ms", "rebuild, events/s");
        assertThat(report.path("unfinished")).isEmpty();
    }
}
