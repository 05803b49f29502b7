package org.cairn.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Where everything is kept between runs, held by one process at a time.
///
/// The operating system lets go of the lock when the process ends, however it ends.
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private final Path log;

    private DataDirectory(Path path, FileChannel channel, Path log) {
        this.path = path;
        this.channel = channel;
        this.log = log;
    }

    /// @throws Failure if another process holds it
    static DataDirectory hold(Path directory) {
        return open(directory, false);
    }

    /// Where the database is elsewhere, another process may be there already: then only the log is kept apart from
    /// its own.
    static DataDirectory share(Path directory) {
        return open(directory, true);
    }

    /// Whether a process, perhaps this one, holds it now.
    static boolean isHeld(Path directory) {
        var lockFile = directory.resolve("cairn.lock");
        if (!Files.exists(lockFile)) return false;
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null; // closing lets go of it again
        } catch (IOException e) {
            throw new Failure("the data directory %s cannot be used: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private static DataDirectory open(Path directory, boolean beside) {
        var path = directory.toAbsolutePath().normalize();
        var log = path.resolve("log");
        try {
            Files.createDirectories(log);
            var lockFile = path.resolve("cairn.lock");
            var channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) {
                var pid = Long.toString(ProcessHandle.current().pid());
                channel.truncate(0).write(StandardCharsets.UTF_8.encode(pid), 0);
                return new DataDirectory(path, channel, log);
            }
            if (beside) return new DataDirectory(path, channel, Files.createDirectories(log.resolve("beside")));
            channel.close();
            throw new Failure("another Cairn is running on the data directory %s%s; stop it first, or give --data-dir"
                    .formatted(path, holder(lockFile)));
        } catch (IOException e) {
            throw new Failure("the data directory %s cannot be used: %s".formatted(path, e.getMessage()), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static String holder(Path lockFile) throws IOException {
        var pid = Files.readString(lockFile).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    Path path() {
        return path;
    }

    Path log() {
        return log;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
