package org.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.benchmarks.Reports.cells;
import static org.cairn.benchmarks.Reports.ratios;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Very short runs: what they measure means nothing, but all of it must be there.
class EventStoreBenchTest {

    @Test
    void whatIsAppendedAndReadIsMeasuredAndWrittenAsPromised(@TempDir Path folder) throws Exception {
        var report = Reports.of(
                folder,
                "--only",
                "append,append-batch,source,replay,size",
                "--seconds",
                "0.2",
                "--rounds",
                "1",
                "--writers",
                "1,2",
                "--learners",
                "1000");
        assertThat(cells(report))
                .contains("append raw-copy-32 1", "append raw-copy-1000 1")
                .contains("append raw-insert 1", "append raw-insert 2", "append cairn 1", "append cairn 2")
                .contains("append axon5-jpa 1", "append axon5-jpa 2", "append axon4-jdbc 1", "append axon4-jdbc 2")
                .contains("append-batch cairn 1", "append-batch raw-copy-32 1")
                .contains("append-batch cairn-1000 1", "append-batch raw-copy-1000 1")
                .contains(
                        "source cairn 1",
                        "source cairn 8",
                        "source cairn-in-memory 8",
                        "replay raw-read 1",
                        "replay cairn 1");
        assertThat(report.get("rows").valueStream()).allSatisfy(Reports::isSane);
        assertThat(ratios(report)).contains("append cairn 1 / append raw-insert 1");
        assertThat(report.get("environment").get("postgres").get("fsync").asString())
                .isEqualTo("on");
        var size = report.get("size");
        assertThat(size.get("events").asLong()).isEqualTo(30_000);
        assertThat(size.get("bytesPerEvent").get("total").asDouble()).isBetween(500.0, 3000.0);
        assertThat(size.get("bytesPerEvent").propertyNames()).contains("event", "event_pkey", "event_event_id_key");
    }

    @Test
    void commandsAndRebuildsAreMeasuredAndTellWhatTheirMemoryDid(@TempDir Path folder) throws Exception {
        var report = Reports.of(
                folder,
                "--only",
                "command,rebuild",
                "--seconds",
                "0.3",
                "--rounds",
                "1",
                "--writers",
                "2",
                "--learners",
                "100");
        assertThat(cells(report))
                .contains("command cairn 2", "command cairn-uncached 2", "command cairn-one-in-ten-misses 2")
                .contains("rebuild cairn 1");
        assertThat(report.get("rows").valueStream()).allSatisfy(Reports::isSane);
        assertThat(Reports.fact(report, "cairn", "stateCacheHitRate")).isGreaterThan(0.99);
        assertThat(Reports.fact(report, "cairn-one-in-ten-misses", "stateCacheHitRate"))
                .isBetween(0.8, 0.999);
        assertThat(Reports.fact(report, "cairn-uncached", "stateCacheHitRate")).isLessThan(0.5);
    }

    @Test
    void withEventsThereFirstAllIsMeasuredOnTopOfThem(@TempDir Path folder) throws Exception {
        var report = Reports.of(
                folder,
                "--only",
                "append,source,size",
                "--seconds",
                "0.2",
                "--rounds",
                "1",
                "--writers",
                "2",
                "--events",
                "30000");
        assertThat(cells(report)).containsExactlyInAnyOrder("append cairn 2", "source cairn 1", "source cairn 8");
        assertThat(report.get("size").get("events").asLong()).isGreaterThan(30_000);
    }

    @Test
    void whatCannotBeMeasuredIsRefusedBeforeAnythingStarts(@TempDir Path folder) {
        assertThat(Main.execute("event-store", "--only", "appends")).isEqualTo(2);
        assertThat(Main.execute("event-store", "--only", "append", "--engines", "nobody"))
                .isEqualTo(2);
        assertThat(Main.execute("event-store", "--writers", "0")).isEqualTo(2);
        assertThat(Main.execute("event-store", "--seconds", "0")).isEqualTo(2);
        assertThat(Main.execute("event-store", "--events", "7")).isEqualTo(2);
        assertThat(Main.execute(
                        "event-store",
                        "--json",
                        folder.resolve("absent/bench.json").toString()))
                .isEqualTo(2);
        assertThat(Main.execute()).isEqualTo(2);
    }
}
