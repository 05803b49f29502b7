package org.cairn.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process of the same Java with the same class path, that can be killed and frozen.
public final class JavaProcess {

    /// @param folder gets what it says, in `said.log`
    public static Process start(Path folder, String... mainClassAndArguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(mainClassAndArguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(said(folder)))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static File said(Path folder) {
        return folder.resolve("said.log").toFile();
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
