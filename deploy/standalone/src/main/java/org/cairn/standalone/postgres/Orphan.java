package org.cairn.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A server that outlived the application that started it, as after `kill -9`.
///
/// The data directory's lock is ours when this is asked, so nobody else can be using it.
final class Orphan {

    /// The server that runs on this directory, or nothing. A stale `postmaster.pid` is removed if its number now
    /// belongs to some other program: PostgreSQL would take that for a server and refuse to start.
    static Optional<ProcessHandle> on(Path directory) throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return Optional.empty();
        var first = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        var process = first.matches("\\d+") ? ProcessHandle.of(Long.parseLong(first)) : Optional.<ProcessHandle>empty();
        if (process.isPresent() && isServer(process.get())) return process;
        if (process.isPresent()) Files.delete(pidFile);
        return Optional.empty();
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .filter(name -> name.toString().startsWith("postgres"))
                .isPresent();
    }

    private Orphan() {}
}
