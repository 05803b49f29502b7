package org.cairn.standalone;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.cairn.eventstore.integrity.KeyFile;
import org.cairn.eventstore.integrity.MalformedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the key is by which checkpoints are signed. It is made when it is first needed.
final class SigningKeyOption {

    /// What a command has settled on, for the application that it starts.
    static final String CHOSEN = "cairn.checkpoint.chosen-signing-key";

    private static final String KEY = "cairn.checkpoint.signing-key";
    private static final String KEY_VARIABLE = "CAIRN_CHECKPOINT_SIGNING_KEY";
    private static final String ORIGIN = "cairn.checkpoint.origin";
    private static final String ORIGIN_VARIABLE = "CAIRN_CHECKPOINT_ORIGIN";
    private static final int RANDOM_NAME_BYTES = 6;

    @Option(
            names = "--signing-key",
            paramLabel = "FILE",
            description = "The key that signs checkpoints, made at the first use. Default signing.key in the data "
                    + "directory; with --database-url there is none, or the one in CAIRN_CHECKPOINT_SIGNING_KEY.")
    private @Nullable Path file;

    /// Null where nothing says which: a database of the user's own may be served from many machines.
    @Nullable
    Path file(CommonOptions options, String dataDirectory) {
        if (file != null) return file;
        var configured = configured(KEY, KEY_VARIABLE);
        if (configured != null) return Path.of(configured);
        return options.ownDatabase() == null
                ? options.dataDirectory(dataDirectory).resolve("signing.key")
                : null;
    }

    /// The key, made now if it is not there yet.
    ///
    /// @throws Failure if there is no place for it, it cannot be used, or it has another name than is configured
    KeyFile required(CommonOptions options, String dataDirectory) {
        var place = file(options, dataDirectory);
        if (place == null) {
            throw new Failure(("which key signs the checkpoints of a database of your own has to be said: give "
                            + "--signing-key FILE (made if it is not there), or set %s")
                    .formatted(KEY_VARIABLE));
        }
        return openOrMake(place);
    }

    /// The key, if there is one.
    ///
    /// @throws UsageFailure if the user named one that is not there: nothing would be checked with it
    @Nullable
    KeyFile present(CommonOptions options, String dataDirectory) {
        var place = file(options, dataDirectory);
        if (file != null && !Files.exists(file)) throw new UsageFailure("there is no signing key %s".formatted(file));
        return place == null || !Files.exists(place) ? null : open(place);
    }

    static KeyFile openOrMake(Path place) {
        var origin = configured(ORIGIN, ORIGIN_VARIABLE);
        try {
            KeyFile.create(place, origin == null ? randomName() : origin);
        } catch (UncheckedIOException | MalformedException e) {
            throw new Failure("the signing key %s cannot be made: %s".formatted(place, Running.firstLine(e)), e);
        }
        var key = open(place);
        if (origin != null && !origin.equals(key.key().name())) {
            throw new Failure("%s is %s, but the signing key %s is that of %s, and a log keeps its name"
                    .formatted(ORIGIN, origin, place, key.key().name()));
        }
        return key;
    }

    private static KeyFile open(Path place) {
        try {
            return KeyFile.read(place);
        } catch (UncheckedIOException | MalformedException e) {
            throw new Failure("the signing key %s cannot be used: %s".formatted(place, Running.firstLine(e)), e);
        }
    }

    private static @Nullable String configured(String key, String variable) {
        var value = System.getProperty(key, System.getenv(variable));
        return value == null || value.isBlank() ? null : value.strip();
    }

    /// The name of a log has to be unlike all others.
    private static String randomName() {
        var random = new byte[RANDOM_NAME_BYTES];
        new SecureRandom().nextBytes(random);
        return "cairn/" + HexFormat.of().formatHex(random);
    }
}
