package org.cairn.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.history.Log;
import org.cairn.projections.history.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The projections as the application wires them, on a database of their own.
final class Running implements AutoCloseable {
    static final long SEED = Long.getLong("cairn.seed", System.nanoTime());
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final TestDatabase database = new TestDatabase();
    final Log log = new Log(database.owner());
    Projections projections = another();

    /// Another runner on the same database, not started.
    Projections another() {
        return new Projections(new PostgresEventLog(database.reader()), database.projector(), models());
    }

    Running started() {
        projections.start();
        return this;
    }

    /// Stops the runner, and starts a new one as another process would.
    void restart() {
        projections.close();
        projections = another();
        projections.start();
    }

    void caughtUp() throws InterruptedException {
        assertThat(projections.awaitPosition(log.head(), PATIENCE))
                .as("caught up: %s", projections.status())
                .isTrue();
    }

    ReadModelStatus status(String readModel) {
        return projections.status().stream()
                .filter(status -> status.name().equals(readModel))
                .findFirst()
                .orElseThrow();
    }

    /// What the read models hold if these events are fed in one go.
    List<TableDigest> digestOfAFreshBuild() throws InterruptedException {
        projections.rebuild(Projections.ALL, (_, _) -> {});
        return projections.digest();
    }

    static List<ReadModel> models() {
        try (var context = new AnnotationConfigApplicationContext()) {
            for (var slice : List.of("transcript", "competencymap", "pathwayoutcomes")) {
                context.scan(Running.class.getPackageName() + "." + slice);
            }
            context.refresh();
            return List.copyOf(context.getBeansOfType(ReadModel.class).values());
        }
    }

    @Override
    public void close() {
        projections.close();
        database.close();
    }
}
