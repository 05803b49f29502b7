package org.cairn.standalone.chaos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A small disk of the broker's own, that can be filled: a tmpfs in a namespace of its own (Linux), which needs no
/// rights
/// and goes when the last process in it ends. Where there is none, the folder is on the same disk as all else.
final class BrokerDisk implements AutoCloseable {
    private static final int MEGABYTES = 384;

    private final Path folder;
    private final @Nullable Process namespace;
    private final @Nullable String missing;

    private BrokerDisk(Path folder, @Nullable Process namespace, @Nullable String missing) {
        this.folder = folder;
        this.namespace = namespace;
        this.missing = missing;
    }

    static BrokerDisk at(Path folder) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            var script = "mount -t tmpfs -o size=%dm tmpfs \"$1\" && echo mounted && exec sleep infinity"
                    .formatted(MEGABYTES);
            var process = new ProcessBuilder(
                            "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", folder + "")
                    .redirectErrorStream(true)
                    .start();
            var said = process.inputReader().readLine();
            if ("mounted".equals(said)) return new BrokerDisk(folder, process, null);
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            return new BrokerDisk(folder, null, "no small disk can be mounted here: " + said);
        } catch (IOException absent) {
            return new BrokerDisk(folder, null, "no small disk can be mounted here: " + absent.getMessage());
        }
    }

    /// Why it cannot be filled; null if it can.
    @Nullable
    String missing() {
        return missing;
    }

    /// The command, so that it sees the disk.
    List<String> on(List<String> command) {
        if (namespace == null) return command;
        var there = new ArrayList<>(List.of(
                "nsenter", "--target", namespace.pid() + "", "--user", "--mount", "--preserve-credentials", "--"));
        there.addAll(command);
        return there;
    }

    /// Returns when nothing more can be written.
    void fill() {
        fill(1 << 20);
        fill(1 << 12);
    }

    private void fill(int bytes) {
        var zeros = ByteBuffer.allocate(bytes);
        try (var file = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) file.write(zeros.rewind());
        } catch (IOException full) {
            // As it is meant to be.
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        if (namespace == null) throw new IllegalStateException("This disk is not to be filled");
        return Path.of("/proc/%d/root%s".formatted(namespace.pid(), folder.resolve("filler")));
    }

    @Override
    public void close() {
        if (namespace != null) namespace.destroyForcibly().onExit().join();
    }
}
