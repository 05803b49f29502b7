package org.cairn.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cairn.standalone.postgres.PostgresServer;
import org.cairn.standalone.postgres.RunningServer;
import org.cairn.standalone.tracing.TracingConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Everything that runs while a command is at work: the hold on the data directory, the database, the application.
/// It is taken down in the reverse order, whether the command ends or the user stops it.
final class Running implements AutoCloseable {

    /// What a stop may take before it is carried out whatever the command is doing.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// What the rest may take then: as long as PostgreSQL is given to stop.
    private static final Duration FORCED_PATIENCE = Duration.ofSeconds(45);

    static final Runnable NOTHING = () -> {};

    private final Teardown parts = new Teardown();
    private final StopSignal stop = new StopSignal();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final DatabaseAddress database;
    private final @Nullable Path masterKey;
    private final ZoneId zone;
    private volatile Runnable lastWords;

    /// @param exitCodeWhenStopped what Ctrl-C ends with, once all is taken down
    Running(DataDirectory data, @Nullable DatabaseAddress own, int exitCodeWhenStopped, Runnable lastWords) {
        this(data, own, exitCodeWhenStopped, lastWords, DatabaseStart.AT_ONCE);
    }

    private Running(
            DataDirectory data,
            @Nullable DatabaseAddress own,
            int exitCodeWhenStopped,
            Runnable lastWords,
            DatabaseStart start) {
        this.lastWords = lastWords;
        parts.push(data);
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> whenStopped(exitCodeWhenStopped), "stop"));
            database = own == null ? startDatabase(data) : own;
            masterKey = MasterKeyFile.in(data, own);
            zone = start.run(database, stop);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Takes the data directory, starts the database and brings its schemas up to date. Only a database that is in the
    /// data directory has to be held for one process alone.
    static Running open(CommonOptions options, String dataDirectory, int exitCodeWhenStopped) {
        return open(options, options.dataDirectory(dataDirectory), options.ownDatabase(), exitCodeWhenStopped);
    }

    /// The same for a service, which waits for a database of the user's own.
    static Running serve(CommonOptions options, String dataDirectory, Role role) {
        var own = options.ownDatabase();
        var start = own == null ? DatabaseStart.AT_ONCE : DatabaseStart.service(role, options.terminal());
        return open(options, options.dataDirectory(dataDirectory), own, 0, start);
    }

    /// The same for what may be done while Cairn runs: then on the database that it has started.
    static Running beside(CommonOptions options, String dataDirectory, int exitCodeWhenStopped) {
        var directory = options.dataDirectory(dataDirectory);
        if (options.ownDatabase() != null || !DataDirectory.isHeld(directory)) {
            return open(options, dataDirectory, exitCodeWhenStopped);
        }
        var server = RunningServer.in(directory);
        var database = new DatabaseAddress(server.url(), server.user(), server.password());
        return open(options, directory, database, exitCodeWhenStopped);
    }

    private static Running open(
            CommonOptions options, Path directory, @Nullable DatabaseAddress own, int exitCodeWhenStopped) {
        return open(options, directory, own, exitCodeWhenStopped, DatabaseStart.AT_ONCE);
    }

    private static Running open(
            CommonOptions options,
            Path directory,
            @Nullable DatabaseAddress own,
            int exitCodeWhenStopped,
            DatabaseStart start) {
        var data = own == null ? DataDirectory.hold(directory) : DataDirectory.share(directory);
        // Before the first logger is made: this is where it writes.
        System.setProperty("cairn.log.directory", data.log().toString());
        var terminal = options.terminal();
        return new Running(
                data, own, exitCodeWhenStopped, exitCodeWhenStopped == 0 ? NOTHING : terminal::interrupted, start);
    }

    /// What is said at last when the user stopped it.
    void lastWords(Runnable words) {
        lastWords = words;
    }

    DatabaseAddress database() {
        return database;
    }

    StopSignal stop() {
        return stop;
    }

    ConfigurableApplicationContext start(
            WebApplicationType type, Map<String, Object> properties, Class<?>... configurations) {
        var all = new LinkedHashMap<String, Object>(TracingConfiguration.settings(
                System.getProperty(TracingConfiguration.ENDPOINT), System.getProperty("cairn.tracing.share")));
        all.putAll(properties);
        if (masterKey != null) all.put(MasterKeyFile.KEY, masterKey.toString());
        var application = new SpringApplicationBuilder(configurations)
                .web(type)
                .properties(all)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("databaseAddress", database);
                    context.getBeanFactory().registerSingleton("institutionZone", zone);
                    context.getBeanFactory().registerSingleton("institution", IssuingInstitution.configured());
                })
                .run();
        parts.push(application);
        return application;
    }

    private DatabaseAddress startDatabase(DataDirectory data) {
        var server =
                PostgresServer.startAndWatch(cache(), data.path(), data.log().resolve("postgresql.log"));
        parts.push(server);
        return new DatabaseAddress(server.url(), server.user(), server.password());
    }

    /// Where PostgreSQL's programs are unpacked.
    static Path cache() {
        var cache = System.getenv("XDG_CACHE_HOME");
        var root =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return root.resolve("cairn");
    }

    /// What the user is told of an error: the first line, of the exception that is closest to its cause.
    static String firstLine(Throwable error) {
        var root = error;
        while (root.getCause() != null) root = root.getCause();
        var message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    private void whenStopped(int exitCode) {
        if (closed.getCount() == 0) return;
        stop.ask();
        try {
            // The command sees the signal, ends its work, and closes this itself.
            if (!closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                // On a thread of its own: whatever hangs, the process ends.
                Thread.ofPlatform().daemon().name("force").start(this::close);
                closed.await(FORCED_PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        lastWords.run();
        System.out.flush();
        Runtime.getRuntime().halt(exitCode);
    }

    @Override
    public void close() {
        parts.close();
        closed.countDown();
    }
}
