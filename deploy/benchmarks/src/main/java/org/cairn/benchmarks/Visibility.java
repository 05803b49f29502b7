package org.cairn.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/// From the acknowledgement of a command until all read models have taken in what it recorded.
///
/// Commands are sent at their times, whether or not the last one was answered: whoever waits does not slow down those
/// who come after.
final class Visibility {
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Map<Long, Long> acknowledged = new ConcurrentSkipListMap<>();
    private final AtomicLong refused = new AtomicLong();
    private final Histogram nanos = new Histogram(1000, LONGEST_NANOS, 3);
    private final int port;
    private final Requests requests;

    private Visibility(int port, Requests requests) {
        this.port = port;
        this.requests = requests;
    }

    /// Of learners who are registered.
    static ReadSideReport.Times measure(int port, Database database, int rate, Duration sent) throws Exception {
        return measure(port, database, new Registrations(), rate, Duration.ofSeconds(5), sent);
    }

    /// @param rate   requests a second
    /// @param warmUp how long they are sent to an application that is cold yet; these do not count
    static ReadSideReport.Times measure(
            int port, Database database, Requests requests, int rate, Duration warmUp, Duration sent) throws Exception {
        var visibility = new Visibility(port, requests);
        visibility.send(rate, warmUp, database);
        visibility.nanos.reset();
        visibility.refused.set(0);
        visibility.send(rate, sent, database);
        return ReadSideReport.Times.of(
                "acknowledged to visible at %d/s".formatted(rate), visibility.nanos, visibility.refused.get());
    }

    private void send(int rate, Duration sent, Database database) throws Exception {
        var count = (int) (rate * sent.toMillis() / 1000);
        var answered = new Semaphore(0);
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var watching = threads.submit(() -> {
                watch(database, count, answered);
                return true;
            });
            var start = System.nanoTime();
            for (var i = 0; i < count; i++) {
                TimeUnit.NANOSECONDS.sleep(start + TimeUnit.SECONDS.toNanos(i) / rate - System.nanoTime());
                threads.submit(() -> {
                    try {
                        request(client);
                    } finally {
                        answered.release();
                    }
                    return true;
                });
            }
            watching.get();
        }
    }

    private void request(HttpClient client) throws Exception {
        var wanted = requests.next();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + wanted.path()))
                .header("Cairn-Actor", University.ACCOUNT)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(wanted.body()))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        var now = System.nanoTime();
        if (answer.statusCode() == 201) {
            var headers = answer.headers();
            acknowledged.put(Long.parseLong(headers.firstValue("Cairn-Position").orElseThrow()), now);
            wanted.created().accept(headers.firstValue("Location").orElseThrow());
        } else {
            refused.incrementAndGet();
        }
    }

    /// Looks again and again how far the read model is that is furthest behind.
    private void watch(Database database, int count, Semaphore answered) throws SQLException, InterruptedException {
        var deadline = 0L;
        try (var connection = database.connect();
                var select = connection.prepareStatement(
                        "SELECT min(position) FROM projection.position WHERE state = 'live'")) {
            while (true) {
                var all = answered.availablePermits() == count;
                if (all && deadline == 0) deadline = System.nanoTime() + PATIENCE.toNanos();
                try (var row = select.executeQuery()) {
                    row.next();
                    var reached = row.getLong(1);
                    var now = System.nanoTime();
                    for (var entry : acknowledged.entrySet()) {
                        if (entry.getKey() > reached) break;
                        nanos.recordValue(Math.clamp(now - entry.getValue(), 1, LONGEST_NANOS));
                        acknowledged.remove(entry.getKey());
                    }
                }
                if (all && acknowledged.isEmpty()) return;
                if (deadline != 0 && System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "%d events were not visible after %s".formatted(acknowledged.size(), PATIENCE));
                }
                Thread.sleep(LOOK);
            }
        }
    }
}
