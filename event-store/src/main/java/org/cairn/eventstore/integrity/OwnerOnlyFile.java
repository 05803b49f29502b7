package org.cairn.eventstore.integrity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A text file that only its owner can read: for keys. Empty lines and lines that begin with `#` say nothing.
public final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /// The lines that say something.
    ///
    /// @throws MalformedException   if others can read it
    /// @throws UncheckedIOException if it cannot be read
    public static List<String> read(Path file) {
        try {
            refuseOthers(file);
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the file, if it is not there. Of several processes that do so at once, one wins, and all of them see what
    /// it wrote. Durable when this returns.
    ///
    /// @return whether it was made now
    public static boolean create(Path file, String text) {
        // Unlike a move, a link never takes the place of another's file.
        return put(file, text, Files::createLink);
    }

    /// Puts another text in the place of the file, all at once: a crash leaves the one or the other.
    public static void replace(Path file, String text) {
        put(
                file,
                text,
                (to, from) ->
                        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    private interface Placing {
        void place(Path file, Path making) throws IOException;
    }

    private static boolean put(Path file, String text, Placing placing) {
        try {
            var directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(directory);
            var making =
                    Files.createTempFile(directory, file.getFileName().toString(), ".making", ownerOnly(directory));
            try {
                write(making, text);
                placing.place(file, making);
                force(directory);
                return true;
            } catch (FileAlreadyExistsException _) {
                return false;
            } finally {
                Files.deleteIfExists(making);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true); // a key that was used must not be gone after a crash
        }
    }

    /// The name is kept by the directory.
    private static void force(Path directory) throws IOException {
        if (hasPermissions(directory)) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        return hasPermissions(directory)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void refuseOthers(Path file) throws IOException {
        if (hasPermissions(file)) {
            var permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
                throw new MalformedException("others than its owner can use it (chmod 600 %s)".formatted(file));
            }
        }
    }

    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private OwnerOnlyFile() {}
}
