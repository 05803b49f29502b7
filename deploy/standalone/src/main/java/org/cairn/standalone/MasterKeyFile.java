package org.cairn.standalone;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.cairn.command.identity.MasterKeys;
import org.cairn.eventstore.integrity.MalformedException;
import org.jspecify.annotations.Nullable;

/// Where the key is that wraps the learners' own keys. It is made when Cairn first starts on a database of its own; for
/// one that many machines may serve, it has to be said where it is.
final class MasterKeyFile {

    static final String KEY = "cairn.identity.master-key";
    private static final String VARIABLE = "CAIRN_IDENTITY_MASTER_KEY";

    /// Null where nothing says which; then no text about learners is taken.
    ///
    /// @throws Failure if it cannot be made or used
    static @Nullable Path in(DataDirectory data, @Nullable DatabaseAddress own) {
        var configured = configured();
        if (configured == null && own != null) return null;
        var file = configured == null ? data.path().resolve("master.key") : configured;
        try {
            MasterKeys.create(file);
            MasterKeys.read(file);
            return file;
        } catch (UncheckedIOException | MalformedException | IllegalArgumentException e) {
            throw new Failure("the master key %s cannot be used: %s".formatted(file, Running.firstLine(e)), e);
        }
    }

    private static @Nullable Path configured() {
        var value = System.getProperty(KEY, System.getenv(VARIABLE));
        return value == null || value.isBlank() ? null : Path.of(value.strip());
    }

    private MasterKeyFile() {}
}
