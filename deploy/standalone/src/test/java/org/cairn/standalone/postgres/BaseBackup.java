package org.cairn.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

/// A copy of a running PostgreSQL, and the archive of its log: what `pg_basebackup` and `archive_command` make, by the
/// functions that those use (PostgreSQL's documentation, "Making a Base Backup Using the Low Level API").
public final class BaseBackup {
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    private final Path copy;
    private final Path archive;

    private BaseBackup(Path copy, Path archive) {
        this.copy = copy;
        this.archive = archive;
    }

    /// From the server's next start on, every finished file of its log is copied to `archive`.
    public static void archiveInto(Path archive, PostgresServer server) throws SQLException, IOException {
        Files.createDirectories(archive);
        open(archive);
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET archive_mode = 'on'");
            statement.execute("ALTER SYSTEM SET archive_command = 'test ! -f %s/%%f && cp %%p %s/%%f'"
                    .formatted(archive, archive));
        }
    }

    /// Copies the data of `server`, which lie in `data`, while it works.
    public static BaseBackup of(PostgresServer server, Path data, Path copy, Path archive)
            throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('drill', true)");
            copy(data.resolve("postgres"), copy.resolve("postgres"));
            Files.copy(data.resolve("postgres.password"), copy.resolve("postgres.password"));
            try (var label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                label.next();
                Files.writeString(copy.resolve("postgres/backup_label"), label.getString(1));
            }
        }
        return new BaseBackup(copy, archive);
    }

    /// Names the moment, and sees to it that the archive has all of the log up to after it.
    public static void restorePoint(String name, PostgresServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_create_restore_point('" + name + "')");
        }
    }

    /// Waits until all of the log is in the archive.
    public static void archiveAll(PostgresServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            var last = ask(statement, "SELECT pg_walfile_name(pg_switch_wal())");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> ask(statement, "SELECT coalesce(last_archived_wal, '') FROM pg_stat_archiver")
                                    .compareTo(last)
                            >= 0);
        }
    }

    /// A server on a copy of the copy, as it was when the moment was named.
    public PostgresServer restore(String moment, Path data, Path cache) throws IOException, SQLException {
        copy(copy, data);
        var postgres = data.resolve("postgres");
        Files.createFile(postgres.resolve("recovery.signal"));
        Files.writeString(
                postgres.resolve("postgresql.auto.conf"),
                """
                archive_mode = 'off'
                restore_command = 'cp %s/%%f "%%p"'
                recovery_target_name = '%s'
                recovery_target_action = 'promote'
                """.formatted(archive, moment),
                StandardOpenOption.TRUNCATE_EXISTING);
        for (var file : new Path[] {postgres.resolve("recovery.signal"), archive}) open(file);
        var server = PostgresServer.start(cache, data, data.resolve("postgresql.log"));
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> ask(statement, "SELECT pg_is_in_recovery()").equals("f"));
            assertThat(ask(statement, "SELECT timeline_id FROM pg_control_checkpoint()"))
                    .isNotEmpty();
        }
        return server;
    }

    private static String ask(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /// PostgreSQL may run as another user than the tests do.
    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxrwxrwx" : "rw-rw-rw-"));
    }

    /// Files of a server at work may go while they are copied; its log brings back what they held.
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var target = to.resolve(from.relativize(folder).toString());
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var name = String.valueOf(file.getFileName());
                var isLog = String.valueOf(file.getParent()).endsWith("pg_wal");
                if (LEFT_OUT.contains(name) || isLog) return FileVisitResult.CONTINUE;
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (NoSuchFileException _) {
                    // Gone in the meantime.
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failure;
            }
        });
    }
}
