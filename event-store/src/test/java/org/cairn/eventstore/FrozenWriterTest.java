package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Stops a process that appends with SIGSTOP, where it is worst, while another one appends.
@DisabledOnOs(OS.WINDOWS)
class FrozenWriterTest {
    private static final Duration LONGEST_STALL = Duration.ofSeconds(10);
    /// For the long version: `-Dcairn.frozenSeconds=90`
    private static final Duration FROZEN = Duration.ofSeconds(Long.getLong("cairn.frozenSeconds", 12));

    @Test
    void aProcessThatIsStoppedWhereverItIsHoldsUpTheLogForSecondsAndGoesOnLater() throws Exception {
        var points = Arrays.stream(FrozenWriter.Point.values())
                .<Callable<String>>map(point -> () -> stop(point))
                .toList();
        try (var threads = Executors.newCachedThreadPool()) {
            for (var stopped : threads.invokeAll(points)) {
                System.out.println(stopped.get());
            }
        }
    }

    /// @return how long the log stood still
    private static String stop(FrozenWriter.Point point) throws Exception {
        try (var database = TestDatabase.create();
                var engine = engine(database, EngineSettings.defaults())) {
            Process writer = start(database, point);
            try (BufferedReader said = writer.inputReader()) {
                assertThat(said.readLine()).isEqualTo(FrozenWriter.FROZEN);
                signal("STOP", writer);
                long acknowledged = 1; // the writer's own
                long longestMillis = 0;
                long last = System.nanoTime();
                for (long end = last + FROZEN.toNanos(); System.nanoTime() < end; ) {
                    if (failure(append(engine, AppendCondition.none(), event("t", "other"))) == null) {
                        acknowledged++;
                        longestMillis = Math.max(longestMillis, (System.nanoTime() - last) / 1_000_000);
                        last = System.nanoTime();
                    }
                }
                assertThat(Duration.ofMillis(longestMillis)).as("%s", point).isLessThan(LONGEST_STALL);
                assertThat(System.nanoTime() - last).as("%s goes on", point).isLessThan(LONGEST_STALL.toNanos());

                signal("CONT", writer);
                writer.getOutputStream().close();
                assertThat(said.readLine())
                        .as("%s", point)
                        .startsWith(FrozenWriter.OUTCOME)
                        .doesNotContain("committed");
                assertThat(said.readLine()).isEqualTo(FrozenWriter.RECOVERED);
                assertThat(writer.waitFor()).isZero();

                var payloads = log(database).stream().map(TestEvents::text).toList();
                assertThat(payloads).hasSize((int) acknowledged + 1).contains("warm", "again");
                assertThat(payloads).as("%s", point).noneMatch(payload -> payload.contains("frozen"));
                return "%s: the log stood still for %d ms".formatted(point, longestMillis);
            } finally {
                writer.destroyForcibly();
            }
        }
    }

    private static Process start(TestDatabase database, FrozenWriter.Point point) throws IOException, SQLException {
        String url;
        try (var connection = database.connect()) {
            url = connection.getMetaData().getURL();
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Daxoniq.update-checker.disabled=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FrozenWriter.class.getName(),
                        url,
                        point.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(exitCode).isZero();
    }
}
