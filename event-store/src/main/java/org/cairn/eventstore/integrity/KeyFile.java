package org.cairn.eventstore.integrity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A signing key in a file that only its owner can read.
///
/// The first line is the private half, the second its verifier key. Further lines, if any, are the verifier keys of
/// earlier signing keys: checkpoints signed by them go on to be recognised. Lines that begin with `#` are comments.
///
/// @param key     signs
/// @param retired sign no longer
public record KeyFile(SigningKey key, List<VerifierKey> retired) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /// By which checkpoints of this log may be signed.
    public List<VerifierKey> verifiers() {
        var all = new ArrayList<>(List.of(key.verifier()));
        all.addAll(retired);
        return List.copyOf(all);
    }

    /// @throws MalformedException   if there is no key in it, or others can read it
    /// @throws UncheckedIOException if it cannot be read
    public static KeyFile read(Path file) {
        try {
            refuseOthers(file);
            var lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            if (lines.size() < 2) {
                throw new MalformedException("it holds no signing key followed by its verifier key");
            }
            var verifiers = lines.stream().skip(1).map(VerifierKey::parse).toList();
            return new KeyFile(
                    SigningKey.parse(lines.getFirst(), verifiers.getFirst()), verifiers.subList(1, verifiers.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a key, if the file is not there. Of several processes that do so at once, one wins, and all of them see
    /// its key.
    ///
    /// @return whether it was made now
    public static boolean create(Path file, String name) {
        if (Files.exists(file)) {
            return false;
        }
        var key = SigningKey.generate(name);
        var text = "%s\n%s\n".formatted(key.privateText(), key.verifier());
        try {
            var directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(directory);
            var making =
                    Files.createTempFile(directory, file.getFileName().toString(), ".making", ownerOnly(directory));
            try {
                write(making, text);
                // Unlike a move, a link never takes the place of another's file.
                Files.createLink(file, making);
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
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true); // a key that signed must not be gone after a crash
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
}
