package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.log;
import static org.cairn.eventstore.TestEvents.request;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsertOnlyTest {
    private static final TestDatabase DATABASE = TestDatabase.create();

    @BeforeAll
    static void oneEvent() {
        try (var engine = engine(DATABASE, EngineSettings.defaults())) {
            append(engine, AppendCondition.none(), request("k", "b"), event("t", "kept", "a=1"))
                    .join();
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE eventstore.event SET type = 'x'",
                "UPDATE eventstore.event SET type = 'x' WHERE false",
                "DELETE FROM eventstore.event",
                "TRUNCATE eventstore.event",
                "INSERT INTO eventstore.event SELECT * FROM eventstore.event ON CONFLICT (position) DO UPDATE SET type = 'x'",
                "UPDATE eventstore.request SET last_position = 7",
                "DELETE FROM eventstore.request",
                "TRUNCATE eventstore.request"
            })
    void nobodyChangesWhatIsStored(String sql) {
        assertRefused(DATABASE.owner(), sql, "insert-only");
        assertRefused(DATABASE.owner(), "SET session_replication_role = replica; " + sql, "insert-only");
        assertRefused(DATABASE.writer(), sql, "permission denied");
        assertRefused(DATABASE.reader(), sql, "permission denied");
        assertThat(log(DATABASE)).extracting(StoredEvent::type).containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO eventstore.event SELECT * FROM eventstore.event",
                "INSERT INTO eventstore.request SELECT * FROM eventstore.request",
                "SELECT * FROM eventstore.request",
                "LOCK TABLE eventstore.append_lock",
                "SELECT eventstore.take_append_lock()"
            })
    void readersOnlyRead(String sql) {
        assertRefused(DATABASE.reader(), sql, "permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOCK TABLE eventstore.append_lock",
                "LOCK TABLE eventstore.append_lock IN SHARE MODE",
                "LOCK TABLE eventstore.event IN SHARE ROW EXCLUSIVE MODE"
            })
    void writersStopOthersByTheFunctionOnly(String sql) {
        assertRefused(DATABASE.writer(), sql, "permission denied");
    }

    @Test
    void nothingIsEverInTheTableThatIsThereToBeLocked() {
        assertRefused(DATABASE.writer(), "INSERT INTO eventstore.append_lock DEFAULT VALUES", "append_lock_is_empty");
    }

    @Test
    void writersCannotChangeTheSchema() {
        assertRefused(DATABASE.writer(), "ALTER TABLE eventstore.event DISABLE TRIGGER insert_only", "must be owner");
        assertRefused(DATABASE.writer(), "DROP TABLE eventstore.event", "must be owner");
    }

    @Test
    void migratingAgainAndAtOnceDoesNothing() {
        try (var database = TestDatabase.empty()) {
            List<CompletableFuture<Void>> migrations = IntStream.range(0, 4)
                    .mapToObj(_ -> CompletableFuture.runAsync(() -> EventStoreSchema.migrate(database.owner())))
                    .toList();
            migrations.forEach(CompletableFuture::join);
            EventStoreSchema.migrate(database.owner());
            assertThat(log(database)).isEmpty();
        }
    }

    private static void assertRefused(DataSource pool, String sql, String why) {
        assertThatThrownBy(() -> {
                    try (var connection = pool.getConnection();
                            var statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        statement.execute(sql);
                        connection.commit();
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }
}
