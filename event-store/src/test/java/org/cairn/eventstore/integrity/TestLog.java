package org.cairn.eventstore.integrity;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.eventstore.EventHash;
import org.cairn.eventstore.EventStoreSchema;
import org.cairn.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// A log in a database of its own, written without the engine, as a superuser could.
final class TestLog implements AutoCloseable {
    private static final List<String> TABLES = List.of("event", "request", "checkpoint", "subtree");
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String[] PAYLOADS = {"", "{}", "{\"score\":700}", "żółć \uD83E\uDD80", "x".repeat(3000)};
    private static final List<List<String>> TAGS = List.of(
            List.of(),
            List.of("a=1"),
            List.of("learner=77", "competency=\"quoted\\\""),
            List.of("empty=", "with,comma=1", "null=NULL"));

    private final String name = "log_" + COUNTER.incrementAndGet();
    private final Random random;
    final HikariDataSource owner;
    final HikariDataSource reader;
    final HikariDataSource writer;
    private byte[] chain = EventHash.genesis();
    private long size;

    TestLog(Random random) throws SQLException {
        this.random = random;
        try (var connection = DriverManager.getConnection(TestPostgres.shared().url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        owner = pool(null);
        EventStoreSchema.migrate(owner);
        reader = pool("cairn_reader");
        writer = pool("cairn_writer");
    }

    private HikariDataSource pool(@Nullable String role) {
        var config = new HikariConfig();
        config.setJdbcUrl(TestPostgres.shared().url(name));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        if (role != null) {
            config.setConnectionInitSql("SET ROLE " + role);
        }
        return new HikariDataSource(config);
    }

    /// Appends events with whatever they may hold.
    void append(int count) throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var sql = "INSERT INTO eventstore.event (position, event_id, type, version, recorded_at, payload, metadata,"
                    + " tags, hash)"
                    + " VALUES (?, ?, ?, '1.0.0', timestamptz 'epoch' + ? * interval '1 microsecond', ?, ?, ?, ?)";
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < count; i++) {
                    bind(connection, statement, ++size);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            connection.commit();
        }
    }

    private void bind(Connection connection, PreparedStatement statement, long position) throws SQLException {
        var id = new UUID(random.nextLong(), random.nextLong());
        long micros = 1_600_000_000_000_000L + random.nextLong(200_000_000_000_000L);
        var type = "test.Happened" + random.nextInt(5);
        var payload = PAYLOADS[random.nextInt(PAYLOADS.length)].getBytes(StandardCharsets.UTF_8);
        var metadata = "{\"n\":\"%d\"}".formatted(random.nextInt()).getBytes(StandardCharsets.UTF_8);
        var tags = TAGS.get(random.nextInt(TAGS.size()));
        chain = EventHash.chain(chain, EventHash.leaf(id, micros, type, "1.0.0", payload, metadata, tags));
        statement.setLong(1, position);
        statement.setObject(2, id);
        statement.setString(3, type);
        statement.setLong(4, micros);
        statement.setBytes(5, payload);
        statement.setBytes(6, metadata);
        statement.setArray(7, connection.createArrayOf("text", tags.toArray()));
        statement.setBytes(8, chain);
    }

    /// Appends many events of about 400 bytes, by COPY.
    void load(int count) throws SQLException {
        var payload = "{\"text\":\"" + "x".repeat(390) + "\"}";
        var hex = HexFormat.of().formatHex(payload.getBytes(StandardCharsets.UTF_8));
        try (var connection = owner.getConnection()) {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY eventstore.event (position, event_id, type, version, recorded_at, payload, metadata, tags,"
                                    + " hash) FROM STDIN");
            for (int i = 0; i < count; i++) {
                var id = new UUID(random.nextLong(), random.nextLong());
                long micros = 1_600_000_000_000_000L + i;
                var tags = List.of("key=" + i % 10_000, "group=" + i % 100, "kind=" + i % 7);
                byte[] leaf = EventHash.leaf(
                        id,
                        micros,
                        "study.Happened",
                        "1",
                        payload.getBytes(StandardCharsets.UTF_8),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        tags);
                chain = EventHash.chain(chain, leaf);
                var row = "%d\t%s\tstudy.Happened\t1\t%s\t\\\\x%s\t{}\t{%s}\t\\\\x%s\n"
                        .formatted(
                                ++size,
                                id,
                                Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                                hex,
                                String.join(",", tags),
                                HexFormat.of().formatHex(chain))
                        .getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
        }
    }

    /// A signed checkpoint at each event, and no subtrees: as many checkpoints as years would make.
    void signEach(SigningKey key) throws SQLException {
        var hash = new TreeHash();
        var tree = new Frontier(hash);
        record Point(long size, Digest root, byte[] chain) {}
        var points = new ArrayList<Point>();
        new RawLog(reader).read(0, size, event -> {
            tree.append(event.leaf(hash));
            points.add(new Point(event.position(), Digest.of(tree.root()), event.hash()));
        });
        var notes = points.parallelStream()
                .map(point -> Checkpoint.sign(point.size(), point.root(), key).note())
                .toList();
        try (var connection = owner.getConnection();
                var statement = connection.prepareStatement(
                        "INSERT INTO eventstore.checkpoint (size, root, chain, note) VALUES (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < points.size(); i++) {
                statement.setLong(1, points.get(i).size());
                statement.setBytes(2, points.get(i).root().bytes());
                statement.setBytes(3, points.get(i).chain());
                statement.setString(4, notes.get(i));
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    long size() {
        return size;
    }

    /// Does what only a superuser can, and leaves no trace of how it was done.
    void tamper(String... statements) throws SQLException {
        var sql = new StringBuilder();
        for (var table : TABLES) {
            sql.append("ALTER TABLE eventstore.%s DISABLE TRIGGER insert_only;".formatted(table));
        }
        sql.append(String.join(";", statements)).append(';');
        for (var table : TABLES) {
            sql.append("ALTER TABLE eventstore.%s ENABLE ALWAYS TRIGGER insert_only;".formatted(table));
        }
        execute(sql.toString()); // at once, and so in one transaction
    }

    /// Runs statements as the owner.
    void execute(String... statements) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long number(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    Verification verify(List<VerifierKey> keys, LogVerifier.Outside... outside) throws SQLException {
        return new LogVerifier(writer).verify(List.of(outside), keys, _ -> {});
    }

    Checkpointer checkpointer(SigningKey key) {
        return new Checkpointer(reader, writer, new KeyFile(key, List.of()));
    }

    @Override
    public void close() {
        owner.close();
        reader.close();
        writer.close();
    }
}
