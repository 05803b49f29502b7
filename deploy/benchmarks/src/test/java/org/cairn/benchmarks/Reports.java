package org.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a run writes, as the tests look at it.
final class Reports {

    private static final Set<String> ROW =
            Set.of("name", "engine", "writers", "eventsPerSecond", "p50Millis", "p99Millis", "p999Millis");

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_BYTES = 4L << 30;

    /// Of a run with these options.
    static JsonNode of(Path folder, String... options) throws Exception {
        var file = folder.resolve("bench.json");
        var data = Files.createTempDirectory(quickest(), "cairn-bench-test");
        var arguments = Stream.concat(
                Stream.of("event-store", "--json", file.toString(), "--data-dir", data.toString()), Stream.of(options));
        try {
            assertThat(Main.execute(arguments.toArray(String[]::new))).isZero();
        } finally {
            Files.deleteIfExists(data);
        }
        return JsonMapper.builder().build().readTree(Files.readString(file));
    }

    /// Each measurement begins with a new database of hundreds of files, and a disk takes most of a test's time to say
    /// that it has them. Nothing here rests on that: in memory PostgreSQL does the same, fsync and all.
    private static Path quickest() throws IOException {
        var there = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH_BYTES;
        return there ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    static List<String> cells(JsonNode report) {
        return report.get("rows")
                .valueStream()
                .map(row -> "%s %s %d"
                        .formatted(
                                row.get("name").asString(),
                                row.get("engine").asString(),
                                row.get("writers").asInt()))
                .toList();
    }

    static List<String> ratios(JsonNode report) {
        return report.get("ratios")
                .valueStream()
                .map(ratio -> ratio.get("ratio").asString())
                .toList();
    }

    static double fact(JsonNode report, String engine, String fact) {
        return report.get("facts")
                .valueStream()
                .filter(one -> one.get("engine").asString().equals(engine)
                        && one.get("fact").asString().equals(fact))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asDouble();
    }

    static void isSane(JsonNode row) {
        assertThat(row.propertyNames().stream().collect(Collectors.toSet())).isEqualTo(ROW);
        assertThat(row.get("eventsPerSecond").asDouble()).as("%s", row).isBetween(1.0, 5e7);
        assertThat(row.get("p50Millis").asDouble()).as("%s", row).isGreaterThan(0);
        assertThat(row.get("p99Millis").asDouble())
                .as("%s", row)
                .isGreaterThanOrEqualTo(row.get("p50Millis").asDouble())
                .isLessThanOrEqualTo(row.get("p999Millis").asDouble());
    }

    private Reports() {}
}
