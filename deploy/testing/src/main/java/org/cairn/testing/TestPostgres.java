package org.cairn.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// A PostgreSQL 18. It trusts whoever connects; the superuser is `postgres`.
public final class TestPostgres implements AutoCloseable {
    /// As in `deploy/compose`.
    static final String IMAGE = "postgres:18";

    private static final Map<String, String> SETTINGS = Map.of(
            "max_connections", "300",
            "shared_buffers", "256MB",
            "max_wal_size", "4GB",
            "synchronous_commit", "on");

    /// As in `deploy/compose`: parallel queries meet there.
    private static final long SHARED_MEMORY = 256L << 20;

    private static @Nullable TestPostgres shared;

    /// Either server as it is reached and ended.
    private record Running(String host, int port, AutoCloseable server) {}

    private final Running running;

    private TestPostgres(Running running) {
        this.running = running;
    }

    /// The one of this JVM, without fsync. It ends with the JVM.
    public static synchronized TestPostgres shared() {
        if (shared == null) shared = start();
        return shared;
    }

    /// One more, without fsync: for what belongs to a whole server, such as roles.
    public static TestPostgres start() {
        return start(false);
    }

    /// One more, that loses nothing that it has acknowledged.
    public static TestPostgres startDurable() {
        return start(true);
    }

    private static TestPostgres start(boolean isDurable) {
        var settings = new TreeMap<>(SETTINGS);
        for (var each : List.of("fsync", "full_page_writes")) settings.put(each, isDurable ? "on" : "off");
        return new TestPostgres(
                switch (Servers.chosen()) {
                    case CONTAINERS -> inContainer(settings);
                    case EMBEDDED -> embedded(settings);
                });
    }

    private static Running inContainer(Map<String, String> settings) {
        var command = new ArrayList<>(List.of("postgres"));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var container = new PostgreSQLContainer(IMAGE)
                .withUsername("postgres")
                .withDatabaseName("postgres")
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8")
                .withSharedMemorySize(SHARED_MEMORY)
                .withCreateContainerCmdModifier(KafkaContainer.onlyHere("0:" + PostgreSQLContainer.POSTGRESQL_PORT))
                .withCommand(command.toArray(String[]::new));
        container.start();
        return new Running("127.0.0.1", container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), container);
    }

    private static Running embedded(Map<String, String> settings) {
        var builder = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        settings.forEach(builder::setServerConfig);
        try {
            var server = builder.start();
            return new Running("localhost", server.getPort(), server);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// JDBC's, for the superuser.
    public String url(String database) {
        return url("postgres", database);
    }

    public String url(String user, String database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s".formatted(running.host(), running.port(), database, user);
    }

    /// A connection of its own at each call, of the superuser.
    public DataSource database(String name) {
        return database("postgres", name);
    }

    public DataSource database(String user, String name) {
        var database = new PGSimpleDataSource();
        database.setUrl(url(user, name));
        return database;
    }

    @Override
    public void close() {
        try {
            running.server().close();
        } catch (Exception failed) {
            throw new IllegalStateException("The server does not end", failed);
        }
    }
}
