package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.log;
import static org.cairn.eventstore.TestEvents.request;
import static org.cairn.eventstore.TestEvents.source;
import static org.cairn.eventstore.TestEvents.tagged;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A network that swallows everything: nobody is told that the connection is gone.
class CutWireTest {
    private static final EngineSettings SETTINGS =
            EngineSettings.defaults().withTimes(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(50));

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoAppendsIsToldInTimeAndNothingIsLostOrDoubled() throws Exception {
        try (var wire = new Wire(port());
                var pool = through(wire);
                var engine = new PostgresEventStorageEngine(
                        pool, new JacksonConverter(JsonMapper.builder().build()), SETTINGS)) {
            append(engine, AppendCondition.none(), request("0", "b"), event("t", "0", "a=1"))
                    .join();
            wire.cut();
            long start = System.nanoTime();
            var appends = new ArrayList<CompletableFuture<Long>>();
            for (int i = 1; i <= 5; i++) {
                appends.add(append(engine, AppendCondition.none(), request("" + i, "b"), event("t", "" + i, "a=1")));
            }
            assertThat(source(engine, tagged("a=1")).payloads())
                    .as("what is in memory can be read")
                    .containsExactly("0");
            for (var append : appends) {
                assertThat(failure(append))
                        .isInstanceOfAny(AppendOutcomeUnknownException.class, EventStoreUnavailableException.class);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));

            wire.mend();
            for (int i = 1; i <= 5; i++) {
                String key = "" + i;
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                    var failure =
                            failure(append(engine, AppendCondition.none(), request(key, "b"), event("t", key, "a=1")));
                    return failure == null || failure instanceof DuplicateRequestException;
                });
            }
            assertThat(log(database)).extracting(TestEvents::text).hasSize(6).doesNotHaveDuplicates();
            assertThat(source(engine, tagged("a=1")).positions()).hasSize(6);
        }
    }

    private int port() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT inet_server_port()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private HikariDataSource through(Wire wire) throws SQLException {
        try (var connection = database.connect()) {
            var config = new HikariConfig();
            config.setJdbcUrl(connection.getMetaData().getURL().replaceFirst(":[0-9]+/", ":" + wire.port() + "/"));
            config.setUsername("postgres");
            config.setMaximumPoolSize(4);
            config.setMinimumIdle(0);
            config.setConnectionTimeout(1000);
            config.setConnectionInitSql("SET ROLE cairn_writer");
            // As every pool that crosses a network needs it: no read waits longer for a byte.
            config.addDataSourceProperty("socketTimeout", "5");
            return new HikariDataSource(config);
        }
    }
}
