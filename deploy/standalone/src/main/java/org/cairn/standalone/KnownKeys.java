package org.cairn.standalone;

import java.util.List;
import org.cairn.eventstore.integrity.KeyFile;
import org.cairn.eventstore.integrity.MalformedException;
import org.cairn.eventstore.integrity.VerifierKey;
import org.jspecify.annotations.Nullable;

/// The keys with which signatures are checked, and where they are from. Those that the user gives stand alone: whoever
/// could change the log could perhaps change the key beside it, too.
record KnownKeys(List<VerifierKey> keys, boolean areGiven) {

    static KnownKeys of(List<String> given, @Nullable KeyFile own) {
        if (!given.isEmpty())
            return new KnownKeys(given.stream().map(KnownKeys::parse).toList(), true);
        return new KnownKeys(own == null ? List.of() : own.verifiers(), false);
    }

    private static VerifierKey parse(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (MalformedException e) {
            throw new UsageFailure("--key: " + e.getMessage());
        }
    }
}
