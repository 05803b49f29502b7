package org.cairn.eventstore.integrity;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What both kinds of proof have in common.
final class ProofText {
    private ProofText() {}

    /// Where there is a key to check signatures with, they must be right.
    static void requireSigned(Collection<VerifierKey> keys, @Nullable VerifierKey own, Checkpoint... checkpoints) {
        Collection<VerifierKey> used = keys.isEmpty() && own != null ? List.of(own) : keys;
        if (!used.isEmpty()) {
            for (var checkpoint : checkpoints) {
                checkpoint.signer(used);
            }
        }
    }

    static List<byte[]> hashes(List<String> lines) {
        return lines.stream().map(line -> Digest.parse(line).bytes()).toList();
    }

    static String lines(List<byte[]> hashes) {
        var lines = new StringBuilder();
        for (byte[] hash : hashes) {
            lines.append(Base64.getEncoder().encodeToString(hash)).append('\n');
        }
        return lines.toString();
    }

    /// The lines up to the first empty one, and all that follows it.
    record Head(ArrayList<String> lines, String rest) {
        static Head of(String text) {
            int end = text.indexOf("\n\n");
            if (end < 0) {
                throw new MalformedException("the proof has no checkpoint");
            }
            return new Head(new ArrayList<>(List.of(text.substring(0, end).split("\n", -1))), text.substring(end + 2));
        }

        /// The rest of the next line, which must begin with that word.
        String value(String word) {
            if (lines.isEmpty() || !lines.getFirst().startsWith(word + " ")) {
                throw new MalformedException("the proof has no line '%s …' where it should be".formatted(word));
            }
            return lines.removeFirst().substring(word.length() + 1);
        }
    }
}
