package org.cairn.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The PostgreSQL that runs on a data directory, as the operating system sees it.
final class Postmaster {

    /// Kills the server and all of its sessions with SIGKILL. Returns when they are gone; does nothing if there is
    /// none.
    static void kill(Path data) {
        var all = new ArrayList<ProcessHandle>();
        for (var server : running(data)) {
            all.add(server);
            server.descendants().forEach(all::add);
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    private static List<ProcessHandle> running(Path data) {
        try {
            var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip();
            return ProcessHandle.of(Long.parseLong(pid))
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .map(List::of)
                    .orElse(List.of());
        } catch (IOException | RuntimeException _) {
            return List.of(); // No server, or one that is just starting.
        }
    }

    private Postmaster() {}
}
