package org.cairn.eventstore.integrity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A checkpoint that is known, and what its signatures say. Checking them is the slow part, and needs nothing but the
/// note and the keys: any thread may do it.
///
/// @param size  as its row or its note says
/// @param chain the hash in the last event's row, or null where it is not told
/// @param fault why it is false; null if nothing is wrong with it
record Known(
        String where,
        boolean isOutside,
        long size,
        @Nullable Checkpoint noted,
        byte @Nullable [] chain,
        Signature signature,
        @Nullable String fault) {

    enum Signature {
        GOOD,
        /// There is no key to check it with.
        NOT_CHECKED,
        OF_UNKNOWN_KEY,
        /// Not signed, or no checkpoint, or not the one that the row says.
        FALSE
    }

    static Known stored(StoredCheckpoint row, List<VerifierKey> keys) {
        var where = "the stored checkpoint of %,d events".formatted(row.size());
        try {
            return of(where, false, row.checkpoint(), row.chain(), keys);
        } catch (MalformedException | NotIntactException e) {
            return new Known(where, false, row.size(), null, null, Signature.FALSE, e.getMessage());
        }
    }

    static Known outside(LogVerifier.Outside outside, List<VerifierKey> keys) {
        var checkpoint = outside.checkpoint();
        var where = "the checkpoint of %,d events in %s".formatted(checkpoint.size(), outside.where());
        return of(where, true, checkpoint, null, keys);
    }

    private static Known of(
            String where, boolean isOutside, Checkpoint checkpoint, byte @Nullable [] chain, List<VerifierKey> keys) {
        var signature = Signature.NOT_CHECKED;
        String fault = null;
        if (!keys.isEmpty()) {
            try {
                signature = checkpoint.isSignedBy(keys) ? Signature.GOOD : Signature.OF_UNKNOWN_KEY;
            } catch (NotIntactException e) {
                signature = Signature.FALSE;
                fault = e.getMessage();
            }
        }
        return new Known(where, isOutside, checkpoint.size(), checkpoint, chain, signature, fault);
    }

    /// Whether it is compared with the events.
    boolean isTaken() {
        return signature == Signature.GOOD || signature == Signature.NOT_CHECKED;
    }

    Checkpoint checkpoint() {
        return Objects.requireNonNull(noted, where);
    }
}
