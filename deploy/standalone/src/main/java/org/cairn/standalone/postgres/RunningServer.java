package org.cairn.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.standalone.Failure;

/// A PostgreSQL that another process of ours has started on a data directory, and how to get in beside it.
public record RunningServer(String url, String user, String password) {

    /// In `postmaster.pid`, as PostgreSQL's documentation tells.
    private static final int LINE_OF_PORT = 3;

    /// @throws Failure if it cannot be told where it listens, as while it starts
    public static RunningServer in(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            var port = lines.size() > LINE_OF_PORT ? lines.get(LINE_OF_PORT).strip() : "";
            if (!port.matches("\\d+")) throw new IOException("it is still starting");
            return new RunningServer(
                    PostgresServer.url(Integer.parseInt(port)),
                    PostgresServer.USER,
                    Files.readString(data.resolve("postgres.password")).strip());
        } catch (IOException e) {
            throw new Failure(
                    "Cairn is running on %s, but its database cannot be reached: %s".formatted(data, e.getMessage()),
                    e);
        }
    }

    /// Without the password.
    @Override
    public String toString() {
        return url;
    }
}
