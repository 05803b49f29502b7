package org.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A small university goes through Kafka, and every part of it is measured with the packaged broker and application.
class DistributedBenchIT {

    @Test
    void theWayThroughKafkaIsMeasured(@TempDir Path folder) throws Exception {
        var file = folder.resolve("distributed.json");

        var exitCode = Main.execute(
                "distributed",
                "--learners",
                "40",
                "--events",
                "20000",
                "--rounds",
                "2",
                "--read-models",
                "transcript,all",
                "--rate",
                "20",
                "--seconds",
                "3",
                "--warm-up-seconds",
                "2",
                "--soak-minutes",
                "0.2",
                "--sample-seconds",
                "1",
                "--limit-seconds",
                "120",
                "--json",
                file.toString());

        assertThat(exitCode).isZero();
        var report = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(report.path("events").asInt()).isGreaterThanOrEqualTo(20_000);
        assertThat(report.path("relay")).hasSize(2).allSatisfy(round -> {
            assertThat(round.path("eventsPerSecond").asLong()).isPositive();
            assertThat(round.path("records").asLong())
                    .isGreaterThanOrEqualTo(report.path("events").asLong());
        });
        assertThat(report.path("workers")
                        .valueStream()
                        .map(each -> each.path("readModel").asString() + " by "
                                + each.path("workers").asInt()))
                .containsExactly("transcript by 1", "transcript by 2", "all by 1", "all by 2");
        assertThat(report.path("workers")
                        .valueStream()
                        .filter(each -> each.path("readModel").asString().equals("all")))
                .as("read models of one worker and of two, to the byte those of the standalone way")
                .allSatisfy(each ->
                        assertThat(each.path("digestsEqual").asBoolean()).isTrue());
        assertThat(report.path("scaling")).hasSize(2);
        assertThat(report.path("visible").path("count").asInt()).isEqualTo(60);
        assertThat(report.path("visible").path("refused").asInt()).isZero();
        assertThat(report.path("soak").path("visible").path("refused").asInt()).isZero();
        assertThat(report.path("soak").path("looks")).isNotEmpty().allSatisfy(look -> assertThat(look.path("processes")
                        .path("projections")
                        .path("heapMegabytes")
                        .asDouble())
                .isPositive());
        assertThat(report.path("soak").path("growths").valueStream().map(growth -> growth.path("what")
                        .asString()))
                .contains("relay lag, events", "broker heap, MB", "command threads", "query files");
        assertThat(report.path("verdicts").valueStream().map(verdict -> verdict.path("what")
                        .asString()))
                .containsExactly(
                        "relay, events/s",
                        "acknowledged to visible, p99 ms",
                        "commands refused",
                        "digests that differ",
                        "what grew in the soak");
        assertThat(report.path("unfinished")).isEmpty();
    }
}
