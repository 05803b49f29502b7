package org.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A very short run: what it measures means nothing, but all of it must be there.
class EventStoreBenchTest {

    private static final Set<String> ROW =
            Set.of("name", "engine", "writers", "eventsPerSecond", "p50Millis", "p99Millis", "p999Millis");

    @Test
    void everythingThatIsNamedIsMeasuredAndWrittenAsPromised(@TempDir Path folder) throws Exception {
        var file = folder.resolve("bench.json");
        int exit = Main.execute(
                "event-store", "--seconds", "0.3", "--rounds", "1", "--writers", "1,2", "--json", file.toString());
        assertThat(exit).isZero();
        var report = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(report.get("rows").valueStream().map(EventStoreBenchTest::cell))
                .contains("append raw-copy-32 1", "append raw-copy-1000 1")
                .contains("append raw-insert 1", "append raw-insert 2", "append cairn 1", "append cairn 2")
                .contains("append-batch cairn 1", "append-batch raw-copy-32 1")
                .contains("append-batch cairn-1000 1", "append-batch raw-copy-1000 1");
        assertThat(report.get("rows").valueStream()).allSatisfy(EventStoreBenchTest::isSane);
        assertThat(report.get("ratios").valueStream().map(ratio -> ratio.get("ratio")
                        .asString()))
                .contains("append cairn 1 / append raw-insert 1");
        assertThat(report.get("environment").get("postgres").get("fsync").asString())
                .isEqualTo("on");
    }

    private static String cell(JsonNode row) {
        return "%s %s %d"
                .formatted(
                        row.get("name").asString(),
                        row.get("engine").asString(),
                        row.get("writers").asInt());
    }

    private static void isSane(JsonNode row) {
        assertThat(row.propertyNames().stream().collect(Collectors.toSet())).isEqualTo(ROW);
        assertThat(row.get("eventsPerSecond").asDouble()).as("%s", row).isBetween(10.0, 5e7);
        assertThat(row.get("p50Millis").asDouble()).as("%s", row).isGreaterThan(0);
        assertThat(row.get("p99Millis").asDouble())
                .as("%s", row)
                .isGreaterThanOrEqualTo(row.get("p50Millis").asDouble())
                .isLessThanOrEqualTo(row.get("p999Millis").asDouble());
    }

    @Test
    void whatCannotBeMeasuredIsRefusedBeforeAnythingStarts(@TempDir Path folder) {
        assertThat(Main.execute("event-store", "--only", "appends")).isEqualTo(2);
        assertThat(Main.execute("event-store", "--writers", "0")).isEqualTo(2);
        assertThat(Main.execute("event-store", "--seconds", "0")).isEqualTo(2);
        assertThat(Main.execute(
                        "event-store",
                        "--json",
                        folder.resolve("absent/bench.json").toString()))
                .isEqualTo(2);
        assertThat(Main.execute()).isEqualTo(2);
    }
}
