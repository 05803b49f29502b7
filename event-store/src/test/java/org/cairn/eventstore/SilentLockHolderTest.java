package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.log;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.cairn.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A client that stops in the middle of something while it holds the append lock. All cases wait at the same time.
class SilentLockHolderTest {
    private static final Duration LONGEST_STALL = Duration.ofSeconds(10);
    /// An engine's own, which do not help in these places.
    private static final String TIMEOUTS = "SET lock_timeout = 2000; SET statement_timeout = 3000;"
            + " SET transaction_timeout = 0; SET idle_in_transaction_session_timeout = 3000";
    private static final String TAKE_LOCK = "SELECT eventstore.take_append_lock()";

    private interface Freezing {
        void in(RawSession session) throws Exception;
    }

    @Test
    void whoeverHoldsTheLockInTheMiddleOfAMessageLosesItToTheOthers() throws Exception {
        var cases = new ArrayList<Callable<Void>>();
        cases.add(() -> othersGoOn(session -> {
            session.query("BEGIN");
            session.query(TAKE_LOCK);
            session.send(RawSession.parse("SELECT 1"));
            session.sendHalf(RawSession.bind("p".repeat(100_000)));
        }));
        cases.add(() -> othersGoOn(session -> {
            session.query("BEGIN");
            session.query("CREATE TEMP TABLE t (a text)");
            session.query(TAKE_LOCK);
            session.send(RawSession.parse("COPY t FROM STDIN"));
            session.send(RawSession.bind(""));
            session.send(RawSession.execute(""));
            session.sendHalf(RawSession.copyData("x".repeat(100_000)));
        }));
        // Autocommit: the statement is through, and its transaction ends with the message that does not come.
        cases.add(() -> othersGoOn(session -> {
            session.send(RawSession.parse(TAKE_LOCK));
            session.send(RawSession.bind(""));
            session.send(RawSession.execute(""));
            session.send(RawSession.flush());
            session.awaitAnswer('C');
            session.sendHalf(RawSession.sync());
        }));
        cases.add(this::whoIsAtWorkUnderTheLockIsLeftAlone);
        cases.add(this::anOwnerWhoIsNoSuperuserEndsItsOwnAndNobodyElse);
        try (var threads = Executors.newCachedThreadPool()) {
            for (var done : threads.invokeAll(cases)) {
                done.get();
            }
        }
    }

    private static @Nullable Void othersGoOn(Freezing freezing) throws Exception {
        try (var database = TestDatabase.create();
                var engine = engine(database, EngineSettings.defaults());
                var frozen = RawSession.on(database)) {
            append(engine, AppendCondition.none(), event("t", "before")).join();
            frozen.query(TIMEOUTS);
            freezing.in(frozen);
            Awaitility.await()
                    .atMost(LONGEST_STALL)
                    .until(() -> failure(append(engine, AppendCondition.none(), event("t", "after"))) == null);
            Awaitility.await().until(frozen::isEnded);
            assertThat(log(database)).extracting(TestEvents::text).containsExactly("before", "after");
        }
        return null;
    }

    private @Nullable Void whoIsAtWorkUnderTheLockIsLeftAlone() throws Exception {
        try (var database = TestDatabase.create();
                var busy = RawSession.on(database);
                var waiting = database.connect()) {
            busy.query("BEGIN");
            busy.query(TAKE_LOCK);
            busy.send(RawSession.parse("SELECT pg_sleep(7)"));
            busy.send(RawSession.bind(""));
            busy.send(RawSession.execute(""));
            busy.send(RawSession.sync());
            Awaitility.await()
                    .pollDelay(Duration.ofSeconds(6))
                    .atMost(Duration.ofSeconds(7))
                    .until(() -> true);
            assertThat(ended(waiting)).isZero();
            busy.awaitAnswer('Z');
            busy.query("COMMIT");
        }
        return null;
    }

    /// On a server of its own, because roles belong to the whole server.
    private @Nullable Void anOwnerWhoIsNoSuperuserEndsItsOwnAndNobodyElse() throws Exception {
        try (var server = TestPostgres.start()) {
            try (var connection = DriverManager.getConnection(server.url("postgres"));
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE ordinary LOGIN CREATEROLE");
                statement.execute("CREATE DATABASE one OWNER ordinary");
                statement.execute("CREATE DATABASE other OWNER ordinary");
            }
            try (var besideStranger = writer(server, "one");
                    var besideOwn = writer(server, "other");
                    var stranger = new RawSession(url(server, "one"), "postgres");
                    var own = new RawSession(url(server, "other"), "ordinary")) {
                stranger.query("BEGIN");
                stranger.query(TAKE_LOCK);
                own.query("SET ROLE cairn_writer");
                own.query("BEGIN");
                own.query(TAKE_LOCK);
                assertThat(ended(besideOwn)).as("too soon").isZero();
                Awaitility.await().atMost(LONGEST_STALL).until(() -> ended(besideOwn) > 0);
                Awaitility.await().until(own::isEnded);
                assertThat(ended(besideStranger)).isZero();
                stranger.query("ROLLBACK");
            }
        }
        return null;
    }

    private static Connection writer(TestPostgres server, String database) throws SQLException {
        EventStoreSchema.migrate(server.database("ordinary", database));
        var connection = DriverManager.getConnection(server.url("ordinary", database));
        try (var statement = connection.createStatement()) {
            statement.execute("SET ROLE cairn_writer");
        }
        return connection;
    }

    private static String url(TestPostgres server, String database) {
        return server.url(database).replaceFirst("\\?.*", "");
    }

    private static int ended(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT eventstore.end_silent_writers()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
