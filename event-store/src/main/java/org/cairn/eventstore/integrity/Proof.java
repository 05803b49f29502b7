package org.cairn.eventstore.integrity;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// A proof that can be kept in a file and checked without the database.
public sealed interface Proof permits InclusionProof, ConsistencyProof {
    /// The verifier key that came with the proof. It says which key has signed, not that this is the log's.
    @Nullable
    VerifierKey key();

    /// The later one, if there are two.
    Checkpoint checkpoint();

    /// As it stands in a file.
    String text();

    /// Checks hashes and signatures.
    ///
    /// @param keys keys of the log, known from elsewhere. If there are none, the key that came with the proof
    ///      is taken;
    ///     if none came with it, signatures are not checked
    /// @throws NotIntactException if anything does not hold
    void check(Collection<VerifierKey> keys);

    /// @throws MalformedException if it is no proof
    static Proof parse(byte[] file) {
        var text = StrictText.utf8(file);
        if (text.startsWith(InclusionProof.FIRST_LINE + "\n")) {
            return InclusionProof.parse(text);
        }
        if (text.startsWith(ConsistencyProof.FIRST_LINE + "\n")) {
            return ConsistencyProof.parse(text);
        }
        throw new MalformedException("it is no proof: it begins neither with %s nor with %s"
                .formatted(InclusionProof.FIRST_LINE, ConsistencyProof.FIRST_LINE));
    }
}
