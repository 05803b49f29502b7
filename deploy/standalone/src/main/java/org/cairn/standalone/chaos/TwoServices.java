package org.cairn.standalone.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cairn.standalone.Failure;
import org.cairn.standalone.postgres.PostgresServer;

/// Two services on one database, of which either is killed while the other goes on.
final class TwoServices implements Deployment {

    private final Path data;
    private final PostgresServer postgres;
    private final List<Service> services;

    TwoServices(Path data, Path cache) {
        this.data = data;
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
        return services.get(random.nextInt(services.size())).address();
    }

    @Override
    public Store store() {
        return new Store(data);
    }

    @Override
    public Killed kill(Random random, Progress progress) throws InterruptedException {
        var start = System.nanoTime();
        var service = services.get(random.nextInt(services.size()));
        service.kill();
        service.launch();
        // The other has to get on meanwhile.
        progress.awaitNext();
        service.awaitReady();
        return new Killed(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
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
