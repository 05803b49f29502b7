package org.cairn.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A file system of a few megabytes, of which a test can take what is free and give it back.
final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /// A tmpfs; empty where this user may not mount one.
    static Optional<SmallDisk> mount(int megabytes) {
        try {
            Path folder = Files.createTempDirectory("small-disk");
            if (run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())) {
                return Optional.of(new SmallDisk(folder));
            }
            Files.delete(folder);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /// Takes all that is free but this.
    void fillUpTo(long freeBytes) {
        try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] block = "full".repeat(16 * 1024).getBytes(StandardCharsets.UTF_8);
            while (Files.getFileStore(folder).getUsableSpace() > freeBytes + block.length) {
                out.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void giveBack() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // Lazily: a server that was killed may still have a file open.
        if (!run("umount", "-l", folder.toString())) {
            throw new IllegalStateException("Cannot unmount " + folder);
        }
        folder.toFile().delete();
    }
}
