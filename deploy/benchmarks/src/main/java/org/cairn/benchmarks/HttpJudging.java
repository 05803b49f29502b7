package org.cairn.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.benchmarks.University.Learner;

/// The same judgements as JSON over HTTP, each caller on a connection of its own that is kept open. The service's read
/// models follow meanwhile, and all of it, the callers too, has the same cores.
final class HttpJudging implements Contender {

    static final int CALLERS = 32;

    private static final int CREATED = 201;

    private final University university;
    private final HttpService service;
    private final List<HttpConnection> connections = new ArrayList<>();
    private final AtomicInteger warmed = new AtomicInteger();

    /// @param warmUp how long the new process is driven before it counts
    HttpJudging(Database database, University university, Duration warmUp) throws Exception {
        this.university = university;
        service = HttpService.start(jar(), database);
        try {
            Load.run(this, CALLERS, warmUp, Duration.ofMillis(100));
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /// What the build of the application leaves.
    static Path jar() {
        return Build.target().resolve("../../standalone/target/cairn.jar").normalize();
    }

    @Override
    public Operation caller(int number) throws IOException {
        var random = new SplittableRandom(number);
        var connection = new HttpConnection(service.port(), University.ACCOUNT);
        connections.add(connection);
        return () -> {
            var learner = next(random);
            var path = "/api/v1/enrolments/%s/evidence/%s/judgements"
                    .formatted(learner.enrolment(), learner.evidence().getLast());
            int status = connection.post(path, University.body(random));
            if (status != CREATED) throw new IllegalStateException("The service answered " + status);
            return 1;
        };
    }

    /// All once, so that their states are in memory, and then at random.
    private Learner next(SplittableRandom random) {
        var all = university.learners();
        int first = warmed.get() < all.size() ? warmed.getAndIncrement() : all.size();
        return all.get(first < all.size() ? first : random.nextInt(all.size()));
    }

    @Override
    public void close() throws IOException {
        for (var connection : connections) connection.close();
        service.close();
    }
}
