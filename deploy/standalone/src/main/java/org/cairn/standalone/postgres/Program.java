package org.cairn.standalone.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.standalone.Failure;

/// One run of one of PostgreSQL's programs.
final class Program {

    /// What came of it.
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, and the files are still its
    /// own.
    private static final List<String> AS_NOBODY =
            "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();

    /// Output goes through a file: a server that stays behind would keep a pipe open for ever.
    static Outcome run(Path program, List<String> arguments) {
        var command = new ArrayList<>(AS_NOBODY);
        command.add(program.toString());
        command.addAll(arguments);
        try {
            var output = Files.createTempFile("cairn-", ".out");
            try {
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .start();
                var exitCode = process.waitFor();
                return new Outcome(
                        exitCode,
                        Files.readString(output, StandardCharsets.UTF_8).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new Failure(program.getFileName() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(program.getFileName() + " was interrupted", e);
        }
    }

    private Program() {}
}
