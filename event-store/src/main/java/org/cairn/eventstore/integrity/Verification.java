package org.cairn.eventstore.integrity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a verification found.
///
/// @param events                the position of the last event when it began
/// @param root                  base64 of the root of their Merkle tree; null if a position is missing or there twice
/// @param chain                 hex of the hash of the last of them
/// @param firstBadPosition      the first position of which something is known to be wrong, or the first of the
///                              narrowest range in which it must be; null if there is none
/// @param findings              the first hundred
/// @param findingCount          all
/// @param checkpoints           how many checkpoints were compared with the events
/// @param signaturesChecked     how many of them are signed by a known key
/// @param signaturesNotChecked  how many were taken as they are, because no key is known
/// @param knownFromOutside      events of the largest checkpoint that came from outside of the database; 0 if
///      none did
/// @param eventsBehind          events after the largest checkpoint, from wherever: what was changed among them and
///                              computed anew could not be seen
public record Verification(
        long events,
        @Nullable String root,
        String chain,
        @Nullable Long firstBadPosition,
        List<Finding> findings,
        long findingCount,
        long checkpoints,
        long signaturesChecked,
        long signaturesNotChecked,
        long knownFromOutside,
        long eventsBehind) {

    /// Whether nothing was found.
    public boolean isIntact() {
        return findingCount == 0;
    }
}
