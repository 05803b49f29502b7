package org.cairn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process of the same Java with the same class path, that can be killed and frozen.
public final class JavaProcess {
    private static final int ENOUGH = 8_000;

    /// @param folder gets what it says, in `said.log`
    public static Process start(Path folder, String... mainClassAndArguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(mainClassAndArguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
                    .start();
            // Whatever ends the tests ends what they have started.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path log(Path folder) {
        return folder.resolve("said.log");
    }

    /// The last that processes in this folder said.
    static String said(Path folder) {
        try {
            var all = Files.readString(log(folder));
            return all.substring(Math.max(0, all.length() - ENOUGH));
        } catch (IOException failed) {
            return failed.toString();
        }
    }

    /// Stops it where it is, as a machine does that is suspended.
    public static void freeze(Process process) throws IOException, InterruptedException {
        signal("-STOP", process);
    }

    public static void thaw(Process process) throws IOException, InterruptedException {
        signal("-CONT", process);
    }

    private static void signal(String signal, Process process) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException("Cannot send %s to %d".formatted(signal, process.pid()));
        }
    }

    private JavaProcess() {}
}
