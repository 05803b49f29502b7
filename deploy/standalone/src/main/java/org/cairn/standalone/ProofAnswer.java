package org.cairn.standalone;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cairn.eventstore.integrity.CanonicalEvent;
import org.cairn.eventstore.integrity.ConsistencyProof;
import org.cairn.eventstore.integrity.InclusionProof;
import org.cairn.eventstore.integrity.MalformedException;
import org.cairn.eventstore.integrity.NotIntactException;
import org.cairn.eventstore.integrity.Proof;
import org.jspecify.annotations.Nullable;

/// What `verify --proof` answers: the fields are those of `--json`.
///
/// @param reason     why it does not hold
/// @param key        with which the signature was checked
/// @param keyGiven   whether the user gave it; if not, it came with the proof, and anybody could have made both
record ProofAnswer(
        boolean intact,
        @Nullable String reason,
        @Nullable String kind,
        @Nullable String origin,
        long size,
        @Nullable Long position,
        @Nullable Long from,
        @Nullable Content event,
        @Nullable String key,
        boolean keyGiven) {

    record Content(String id, String type, String version, String recordedAt, String payload, List<String> tags) {
        static Content of(CanonicalEvent event) {
            return new Content(
                    event.id().toString(),
                    event.type(),
                    event.version(),
                    event.recordedAt().toString(),
                    new String(event.payload(), StandardCharsets.UTF_8),
                    event.tags());
        }
    }

    static ProofAnswer check(Path file, KnownKeys keys) {
        byte[] bytes = Output.read(file);
        try {
            var proof = Proof.parse(bytes);
            proof.check(keys.keys());
            var key = keys.areGiven() ? proof.checkpoint().signer(keys.keys()) : proof.key();
            var used = key == null ? null : key.toString();
            return switch (proof) {
                case InclusionProof inclusion -> of(inclusion, used, keys.areGiven());
                case ConsistencyProof consistency -> of(consistency, used, keys.areGiven());
            };
        } catch (MalformedException | NotIntactException e) {
            return new ProofAnswer(false, e.getMessage(), null, null, 0, null, null, null, null, keys.areGiven());
        }
    }

    private static ProofAnswer of(InclusionProof proof, @Nullable String key, boolean given) {
        var under = proof.checkpoint();
        var content = Content.of(proof.content());
        return new ProofAnswer(
                true, null, "inclusion", under.origin(), under.size(), proof.position(), null, content, key, given);
    }

    private static ProofAnswer of(ConsistencyProof proof, @Nullable String key, boolean given) {
        var under = proof.checkpoint();
        return new ProofAnswer(
                true,
                null,
                "consistency",
                under.origin(),
                under.size(),
                null,
                proof.from().size(),
                null,
                key,
                given);
    }

    String lines() {
        if (!intact) return printable("THE PROOF DOES NOT HOLD: " + reason);
        var what = event == null
                ? "The proof holds: the first %,d events of the log %s were the same when it had %,d."
                        .formatted(from, origin, size)
                : "The proof holds: the event %s stands at position %,d of the log %s of %,d events.\n  %s %s, recorded %s\n  %s"
                        .formatted(
                                event.id(),
                                position,
                                origin,
                                size,
                                event.type(),
                                event.version(),
                                event.recordedAt(),
                                event.payload());
        return printable(what + "\n" + signature());
    }

    /// The file may be a stranger's, and could otherwise tell the terminal to show something else.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\n]]", "\uFFFD");
    }

    private String signature() {
        if (key == null) return "  No key came with it and none was given, so NO SIGNATURE WAS CHECKED; give --key.";
        if (keyGiven) return "  Signed with %s, which you gave.".formatted(key);
        return ("  Signed with %s, which came in the same file: anybody could have made both. Compare it with the key that "
                        + "the institution publishes, or give that with --key.")
                .formatted(key);
    }
}
