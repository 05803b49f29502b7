package org.cairn.projections.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.Projections;
import org.cairn.projections.Recorded;
import org.cairn.projections.history.Log;
import org.cairn.projections.history.TestDatabase;
import org.cairn.projections.reports.aggregates.Aggregates;
import org.jspecify.annotations.Nullable;

/// A database with the star schema, fed by the runner; and the same facts from memory.
final class BiDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    final TestDatabase database = new TestDatabase();
    final Projections projections =
            new Projections(new PostgresEventLog(database.reader()), database.projector(), List.of(new BiModel()));
    private final Log log = new Log(database.owner());
    private final List<Fact> remembered = new ArrayList<>();

    BiDatabase() {
        projections.start();
    }

    /// Recorded at that moment, and taken in.
    BiDatabase feed(Instant recordedAt, List<? extends DomainEvent> events) {
        for (var event : events) {
            var position = log.append(recordedAt, event);
            BiFold.take(new Recorded(position, recordedAt, event), remembered::add);
        }
        caughtUp();
        return this;
    }

    BiDatabase feed(Instant recordedAt, DomainEvent... events) {
        return feed(recordedAt, Arrays.asList(events));
    }

    /// In one go, and nothing remembered: for very many.
    void append(Instant recordedAt, List<? extends DomainEvent> events) {
        for (var from = 0; from < events.size(); from += 10_000) {
            log.append(
                    recordedAt,
                    events.subList(from, Math.min(from + 10_000, events.size())).toArray(DomainEvent[]::new));
        }
        caughtUp();
    }

    private void caughtUp() {
        try {
            assertThat(projections.awaitPosition(log.head(), PATIENCE))
                    .as("caught up: %s", projections.status())
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(projections.parked()).isEmpty();
    }

    /// As who keeps the reports does.
    BiDatabase aggregated() {
        try (var connection = database.projector().getConnection()) {
            connection.setAutoCommit(false);
            Aggregates.count(connection, "").store(connection);
            for (var pathway :
                    database.rows("SELECT pathway FROM bi.dim_pathway UNION SELECT pathway FROM bi.dim_section")) {
                Aggregates.count(connection, pathway).store(connection);
            }
            connection.commit();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All facts, as the fold gave them.
    List<Fact> fromMemory() {
        return List.copyOf(remembered);
    }

    /// All facts, as they stand in the tables.
    List<Fact> fromTables(@Nullable Instant asKnownAt) {
        try (var connection = database.query().getConnection()) {
            connection.setAutoCommit(false);
            return ProgrammeFacts.facts(connection, null, asKnownAt);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Programme programme(String pathway, @Nullable Instant asKnownAt) {
        try (var connection = database.query().getConnection()) {
            connection.setAutoCommit(false);
            return ProgrammeFacts.load(connection, pathway, asKnownAt);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The rows, each as its columns joined by spaces.
    Stream<String> rows(String sql) {
        return database.rows(sql).stream();
    }

    @Override
    public void close() {
        projections.close();
        database.close();
    }
}
