package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Each service is stopped by SIGTERM while it is at work.
class ServicesStopIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /// After 20 s a service is taken down whatever it does; the chart gives it 70.
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    private static final int CLIENTS = 8;

    private final Path folder;
    private final Services services;

    ServicesStopIT(@TempDir Path folder) {
        this.folder = folder;
        services = new Services(folder);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void whatWasAcknowledgedIsThereAndAnotherWorkerGoesOn() throws Exception {
        try (var broker = new QuickBroker(folder.resolve("kafka"));
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var kafka = Map.of("kafka.servers", broker.servers());
            var command = services.start("command", kafka);
            var worker = services.start("projections", kafka);
            Services.isReady(command);
            Services.isReady(worker);
            var acknowledged = ConcurrentHashMap.<String>newKeySet();
            var number = new AtomicInteger();
            for (var client = 0; client < CLIENTS; client++) {
                clients.submit(() -> registerUntilItEnds(command, number, acknowledged));
            }
            await().atMost(PATIENCE).until(() -> acknowledged.size() > 100);
            assertThat(worker.terminate(STOPS_WITHIN)).as(worker::stderr).isZero();
            var before = acknowledged.size();
            await().atMost(PATIENCE).until(() -> acknowledged.size() > before + 100);
            command.signal();
            // Whoever is impatient and asks again does not break off what is under way.
            command.signal();
            assertThat(command.exitCode(STOPS_WITHIN)).as(command::stderr).isZero();
            clients.shutdown();

            assertThat(services.column("SELECT substr(tag, 9) FROM eventstore.event, unnest(tags) AS tag"
                            + " WHERE type = 'learner.LearnerRegistered' AND tag LIKE 'learner=%'"))
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged);
            assertThat(services.column("SELECT holder FROM relay.lease")).containsOnlyNulls();

            var second = services.start("projections", kafka);
            Services.isReady(services.start("command", kafka));
            Services.isReady(second);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            services.column("SELECT count(*) FROM transcript.learner WHERE learner = ANY ('{%s}')"
                                    .formatted(String.join(",", acknowledged))))
                    .containsExactly(Integer.toString(acknowledged.size())));
        }
    }

    private void registerUntilItEnds(AppProcess command, AtomicInteger number, Set<String> acknowledged) {
        try {
            while (true) {
                var answer = services.register(command, "{\"number\": \"L-%d\"}".formatted(number.incrementAndGet()));
                if (answer.statusCode() == 503) return;
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                acknowledged.add(JSON.readTree(answer.body()).path("learner").asString());
            }
        } catch (IOException _) {
            // It has ended.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
