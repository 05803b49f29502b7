package org.cairn.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.cairn.standalone.Failure;

/// PostgreSQL's own directory within the data directory, and the password by which it lets us in.
record PostgresCluster(Path directory, String password) {

    private static final int PASSWORD_BYTES = 24;

    /// Made at the first start. It is made beside its place and renamed, so that one that was interrupted is made
    /// again.
    static PostgresCluster in(Path data, PostgresBinaries binaries, String user) {
        var directory = data.resolve("postgres").toAbsolutePath();
        var passwordFile = data.resolve("postgres.password");
        try {
            if (!Files.exists(directory.resolve("PG_VERSION"))) make(directory, passwordFile, binaries, user);
            return new PostgresCluster(directory, Files.readString(passwordFile).strip());
        } catch (IOException e) {
            throw new Failure("the database directory %s cannot be used: %s".formatted(directory, e.getMessage()), e);
        }
    }

    void configure(String settings) throws IOException {
        Files.writeString(directory.resolve("cairn.conf"), settings);
    }

    private static void make(Path directory, Path passwordFile, PostgresBinaries binaries, String user)
            throws IOException {
        var making = directory.resolveSibling("postgres.making");
        DataFolders.delete(making);
        writePassword(passwordFile);
        // Builtin C.UTF-8 sorts the same on every machine and never changes with a library underneath.
        var outcome = Program.run(
                binaries.program("initdb"),
                List.of(
                        "--pgdata=" + making,
                        "--username=" + user,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile.toAbsolutePath(),
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"));
        if (!outcome.succeeded()) {
            throw new Failure("the database could not be made in " + directory, new IOException(outcome.output()));
        }
        var configuration = making.resolve("postgresql.conf");
        Files.writeString(configuration, Files.readString(configuration) + "\ninclude 'cairn.conf'\n");
        Files.move(making, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writePassword(Path file) throws IOException {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, HexFormat.of().formatHex(random));
    }
}
