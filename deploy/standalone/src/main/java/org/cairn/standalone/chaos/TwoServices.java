package org.cairn.standalone.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cairn.standalone.Failure;
import org.cairn.standalone.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;

/// Two services on one database, of which either is killed, or stopped for a while, and the other goes on.
final class TwoServices implements Deployment {

    private static final Duration LONGEST_STALL = Duration.ofSeconds(10);

    private final Path data;
    private final Duration stop;
    private final Findings findings;
    private final PostgresServer postgres;
    private final List<Service> services;
    private volatile @Nullable Service stopped;

    /// @param stop how long a service is stopped; if not at all, it is killed
    TwoServices(Path data, Path cache, Duration stop, Findings findings) {
        this.data = data;
        this.stop = stop;
        this.findings = findings;
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new Failure("%s cannot be used: %s".formatted(data, e.getMessage()), e);
        }
        postgres = PostgresServer.start(cache, data, data.resolve("postgresql.log"));
        var options = List.of("--database-url", postgres.url());
        var credentials =
                Map.of("CAIRN_DATABASE_USER", postgres.user(), "CAIRN_DATABASE_PASSWORD", postgres.password());
        services = List.of(
                new Service(data.resolve("one"), options, credentials),
                new Service(data.resolve("other"), options, credentials));
    }

    @Override
    public void start() throws InterruptedException {
        services.forEach(Service::launch);
        for (var service : services) service.awaitReady();
    }

    @Override
    public URI address(Random random) {
        var service = services.get(random.nextInt(services.size()));
        // Nobody sends anything to one that does not answer for a minute, but for those who were there already.
        return service == stopped ? other(service).address() : service.address();
    }

    @Override
    public Store store() {
        return new Store(data);
    }

    @Override
    public Killed kill(Random random, Progress progress) throws InterruptedException {
        var start = System.nanoTime();
        var service = services.get(random.nextInt(services.size()));
        if (stop.isPositive()) return stop(service, progress);
        service.kill();
        service.launch();
        // The other has to get on meanwhile.
        progress.awaitNext();
        service.awaitReady();
        return new Killed(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private Killed stop(Service service, Progress progress) throws InterruptedException {
        stopped = service;
        service.signal("STOP");
        var pause = progress.longestPauseWithin(stop);
        if (pause.compareTo(LONGEST_STALL) > 0) {
            findings.wrongAnswer(
                    "the log stood still for %d ms while a service was stopped".formatted(pause.toMillis()));
        }
        service.signal("CONT");
        stopped = null;
        progress.awaitNext();
        return new Killed(1, pause.toMillis());
    }

    private Service other(Service service) {
        return service == services.getFirst() ? services.getLast() : services.getFirst();
    }

    @Override
    public void stop() throws InterruptedException {
        for (var service : services) service.stop();
        postgres.close();
    }

    @Override
    public void close() {
        services.forEach(Service::close);
        Postmaster.kill(data);
    }
}
