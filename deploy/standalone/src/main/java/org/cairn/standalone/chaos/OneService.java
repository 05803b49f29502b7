package org.cairn.standalone.chaos;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cairn.standalone.Failure;

/// A service with a PostgreSQL of its own: either, or both at once, are killed.
final class OneService implements Deployment {

    private final Path data;
    private final Target target;
    private final Service service;

    OneService(Path data, Target target) {
        this.data = data;
        this.target = target;
        this.service = new Service(data, List.of(), Map.of());
    }

    @Override
    public void start() throws InterruptedException {
        service.launch();
        service.awaitReady();
    }

    @Override
    public URI address(Random random) {
        return service.address();
    }

    @Override
    public Store store() {
        return new Store(data);
    }

    @Override
    public Killed kill(Random random, Progress progress) throws InterruptedException {
        var start = System.nanoTime();
        var what = target == Target.BOTH ? random.nextInt(3) : target == Target.POSTGRES ? 1 : 0;
        if (what == 1) {
            // The service brings it back.
            Postmaster.kill(data);
            progress.awaitNext();
            return killed(1, start);
        }
        service.kill();
        if (what == 2) Postmaster.kill(data);
        service.launch();
        if (random.nextInt(8) > 0) {
            service.awaitReady();
            return killed(1, start);
        }
        // Also in the middle of its start.
        TimeUnit.MILLISECONDS.sleep(random.nextInt(3000));
        start = System.nanoTime();
        service.kill();
        service.launch();
        service.awaitReady();
        return killed(2, start);
    }

    private static Killed killed(int times, long startNanos) {
        return new Killed(times, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos));
    }

    @Override
    public void stop() throws InterruptedException {
        var exitCode = service.stop();
        if (exitCode != 0) throw new Failure("the service ended with %d when it was asked to stop".formatted(exitCode));
    }

    @Override
    public void close() {
        service.close();
        Postmaster.kill(data);
    }
}
