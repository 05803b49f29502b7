package org.cairn.eventstore;

import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import tools.jackson.databind.json.JsonMapper;

/// A process that appends, stops where it should not, and goes on as if nothing had happened.
final class FrozenWriter {
    /// Told when it has stopped.
    static final String FROZEN = "frozen";

    /// Told of what it was doing, followed by what came of it.
    static final String OUTCOME = "outcome ";

    /// Told when it has appended again.
    static final String RECOVERED = "recovered";

    enum Point {
        /// Holding the lock, before anything is decided.
        HOLDING_THE_LOCK,
        /// Holding the lock, in the middle of the message that carries the events.
        SENDING_UNDER_THE_LOCK,
        /// Holding the lock, the events written and not committed.
        BEFORE_THE_COMMIT,
        /// A statement of its own has written the events, and the message that commits it is not sent.
        BEFORE_THE_END_OF_THE_STATEMENT
    }

    private FrozenWriter() {}

    /// @param arguments the database's URL, and a [Point]
    public static void main(String[] arguments) throws SQLException {
        var point = Point.valueOf(arguments[1]);
        try (var pool = pool(arguments[0]);
                var engine = new PostgresEventStorageEngine(
                        pool, new JacksonConverter(JsonMapper.builder().build()), EngineSettings.defaults())) {
            append(engine, AppendCondition.none(), event("t", "warm")).join();
            System.out.println(OUTCOME
                    + switch (point) {
                        case HOLDING_THE_LOCK, SENDING_UNDER_THE_LOCK, BEFORE_THE_COMMIT -> underTheLock(pool, point);
                        case BEFORE_THE_END_OF_THE_STATEMENT -> {
                            FreezingSockets.NEXT.set(FreezingSockets.Point.BEFORE_SYNC);
                            var failure = failure(append(engine, AppendCondition.none(), event("t", "frozen")));
                            yield failure == null
                                    ? "committed"
                                    : failure.getClass().getSimpleName();
                        }
                    });
            while (failure(append(engine, AppendCondition.none(), event("t", "again"))) != null) {
                Thread.onSpinWait();
            }
            System.out.println(RECOVERED);
        }
    }

    /// As the engine does it when others have been faster twice.
    private static String underTheLock(HikariDataSource pool, Point point) throws SQLException {
        try (var connection = AppendConnection.open(new Sessions(pool), EngineSettings.defaults())) {
            connection.lock();
            try (var statement = connection.connection.createStatement()) {
                if (point == Point.HOLDING_THE_LOCK) {
                    freeze();
                }
                if (point == Point.SENDING_UNDER_THE_LOCK) {
                    FreezingSockets.NEXT.set(FreezingSockets.Point.HALF_A_MESSAGE);
                }
                String payload = "frozen".repeat(point == Point.SENDING_UNDER_THE_LOCK ? 100_000 : 1);
                statement.execute("""
                        INSERT INTO eventstore.event
                        SELECT max(position) + 1, gen_random_uuid(), 't', '1', now(), convert_to('%s', 'UTF8'), '{}', '{}', sha256('')
                          FROM eventstore.event
                        """.formatted(payload));
                if (point == Point.BEFORE_THE_COMMIT) {
                    freeze();
                }
                connection.commit();
                return "committed";
            } catch (SQLException e) {
                return e.getClass().getSimpleName();
            }
        }
    }

    /// Says so, and waits for whoever started this process: it stops it in the meantime.
    static void freeze() {
        System.out.println(FROZEN);
        try {
            System.in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setConnectionInitSql("SET ROLE cairn_writer");
        config.setMaximumPoolSize(4);
        config.addDataSourceProperty("socketFactory", FreezingSockets.class.getName());
        return new HikariDataSource(config);
    }
}
