package org.cairn.standalone.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.cairn.standalone.Failure;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs for this machine, unpacked once per user from the archive that comes with the application.
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /// The folder is named by the archive's digest, so another version never meets these files, and it is
    /// renamed into place when it is complete, so two starts at once do no harm.
    static PostgresBinaries unpackedUnder(Path cache) {
        var archive = archive();
        var home = cache.resolve("postgresql-" + digest(archive));
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(cache);
                var unpacking = Files.createTempDirectory(cache, "unpacking");
                unpack(archive, unpacking);
                moveInto(home, unpacking);
            }
        } catch (IOException e) {
            throw new Failure("PostgreSQL cannot be unpacked into " + home + ": " + e.getMessage(), e);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static byte[] archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
        var architecture =
                switch (System.getProperty("os.arch")) {
                    case "amd64" -> "x86_64";
                    case String other -> other;
                };
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            return in.readAllBytes();
        } catch (IOException | IllegalStateException e) {
            throw new Failure(
                    "there is no embedded PostgreSQL for %s on %s; give --database-url".formatted(system, architecture),
                    e);
        }
    }

    private static void moveInto(Path home, Path unpacked) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            DataFolders.delete(unpacked);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) throw new IOException("an entry leads out of the archive: " + file);
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink() || entry.isLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    var folder = Objects.requireNonNull(file.getParent());
                    Files.createDirectories(folder);
                    Files.copy(tar, file);
                    if (folder.endsWith("bin")) file.toFile().setExecutable(true);
                }
            }
        }
    }

    private static String digest(byte[] archive) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(sha256, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
