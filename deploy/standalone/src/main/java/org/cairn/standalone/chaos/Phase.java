package org.cairn.standalone.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.cairn.standalone.Failure;
import org.cairn.standalone.chaos.Outcome.Kind;
import org.jspecify.annotations.Nullable;

/// One deployment from its first start to its end, and what its clients know of it.
final class Phase {

    private static final int SHORTEST_LOAD_MILLIS = 100;
    private static final int LONGEST_LOAD_MILLIS = 2000;
    private static final long PATIENCE_SECONDS = 180;

    /// What came of it; what was found is in the findings.
    record Result(
            int kills,
            long acknowledged,
            long refused,
            long unknown,
            long retried,
            long events,
            List<Long> restartMillis,
            @Nullable Distribution distribution) {

        Result with(Distribution told) {
            return new Result(kills, acknowledged, refused, unknown, retried, events, restartMillis, told);
        }
    }

    private final Deployment deployment;
    private final Path ledgers;
    private final Findings findings;
    private final long seed;
    private final AtomicLong acknowledged = new AtomicLong();

    Phase(Deployment deployment, Path ledgers, Findings findings, long seed) {
        this.deployment = deployment;
        this.ledgers = ledgers;
        this.findings = findings;
        this.seed = seed;
    }

    /// @param killed told how often something was killed
    Result run(int kills, int clientCount, IntConsumer killed) throws InterruptedException {
        deployment.start();
        try (var door = new Door(findings)) {
            var random = new Random(seed);
            var workload = new Workload(University.found(deployment.address(random), door));
            var foundations = head();
            var clients = new ArrayList<Client>();
            var threads = new ArrayList<Thread>();
            try {
                for (var number = 1; number <= clientCount; number++) {
                    var client = new Client(
                            number, seed, deployment, workload, Ledger.in(ledgers, number), findings, acknowledged);
                    clients.add(client);
                    threads.add(Thread.ofPlatform().name("client-" + number).start(client));
                }
                var restarts = killOften(kills, clientCount, random, killed);
                clients.forEach(client -> client.finish(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)));
                for (var thread : threads) thread.join();
                return judge(foundations, restarts);
            } finally {
                clients.forEach(client -> client.finish(0));
                threads.forEach(Thread::interrupt);
            }
        } catch (IOException e) {
            throw new Failure("the ledger cannot be kept in %s: %s".formatted(ledgers, e.getMessage()), e);
        } catch (SQLException e) {
            throw new Failure("the database cannot be looked into: " + e.getMessage(), e);
        }
    }

    private List<Deployment.Killed> killOften(int kills, int clients, Random random, IntConsumer killed)
            throws InterruptedException {
        var restarts = new ArrayList<Deployment.Killed>();
        for (var done = 0; done < kills; ) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(SHORTEST_LOAD_MILLIS, LONGEST_LOAD_MILLIS));
            var restart = deployment.kill(random, new Clients(clients));
            restarts.add(restart);
            done += restart.times();
            killed.accept(done);
        }
        // What the last one left behind has to work, too.
        awaitNext(clients);
        return restarts;
    }

    private final class Clients implements Deployment.Progress {

        private final int clients;

        Clients(int clients) {
            this.clients = clients;
        }

        @Override
        public void awaitNext() throws InterruptedException {
            Phase.this.awaitNext(clients);
        }

        @Override
        public Duration longestPauseWithin(Duration time) throws InterruptedException {
            var begin = System.nanoTime();
            long longest = 0;
            for (long last = begin, seen = -1; last - begin < time.toNanos(); ) {
                TimeUnit.MILLISECONDS.sleep(5);
                var now = System.nanoTime();
                var count = acknowledged.get();
                longest = Math.max(longest, now - last);
                if (count == seen && now - begin < time.toNanos()) continue;
                seen = count;
                last = now;
            }
            return Duration.ofNanos(longest);
        }
    }

    /// Each client may have had an answer on its way; one more was sent since.
    private void awaitNext(int clients) throws InterruptedException {
        var enough = acknowledged.get() + clients + 1;
        await(() -> acknowledged.get() >= enough);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new Failure(
                        "nothing was recorded any more for %d seconds after a kill".formatted(PATIENCE_SECONDS));
            }
            if (Thread.interrupted()) throw new InterruptedException();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private Result judge(long foundations, List<Deployment.Killed> restarts)
            throws IOException, SQLException, InterruptedException {
        var book = Ledger.read(ledgers);
        long events;
        try (var connection = deployment.store().connect()) {
            events = new Oracle(book, foundations, findings).check(connection);
        }
        deployment.judge(book, foundations);
        deployment.stop();
        return new Result(
                restarts.stream().mapToInt(Deployment.Killed::times).sum(),
                count(book, Kind.ACKNOWLEDGED),
                count(book, Kind.REFUSED),
                book.doubted().size(),
                book.retries(),
                events,
                restarts.stream().map(Deployment.Killed::millis).toList(),
                null);
    }

    private static long count(Ledger.Book book, Kind kind) {
        return book.outcomes().values().stream()
                .filter(outcome -> outcome.is(kind))
                .count();
    }

    private long head() throws SQLException {
        try (var connection = deployment.store().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(position), 0) FROM eventstore.event")) {
            row.next();
            return row.getLong(1);
        }
    }
}
