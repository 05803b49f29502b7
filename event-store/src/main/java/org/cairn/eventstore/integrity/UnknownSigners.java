package org.cairn.eventstore.integrity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The checkpoints that none of the known keys has signed. Where all are so, it is more likely the key that is another
/// than the log's, and that is told once.
final class UnknownSigners {
    private static final int MOST_TOLD = 100;
    private static final int MOST_NAMES = 3;

    private final List<String> places = new ArrayList<>();
    private final SortedSet<String> signers = new TreeSet<>();
    private long count;

    void add(Known known) {
        count++;
        if (places.size() < MOST_TOLD) {
            places.add(known.where());
        }
        for (var name : known.checkpoint().signerIds()) {
            if (signers.size() < MOST_NAMES) {
                signers.add(name);
            }
        }
    }

    /// @param signed how many checkpoints the known keys have signed
    void tell(Collection<VerifierKey> keys, long signed, Findings findings) {
        if (count > 1 && signed == 0) {
            findings.add(Finding.of(
                    Finding.Kind.CHECKPOINT_FALSE,
                    ("none of %,d checkpoints is signed by a known key (%s): their signatures are by %s. Either that is not"
                                    + " the log's key, or somebody else has made them")
                            .formatted(count, ids(keys), String.join(", ", signers))));
            return;
        }
        for (var place : places) {
            findings.add(Finding.of(
                    Finding.Kind.CHECKPOINT_FALSE,
                    "%s is not signed by a known key (%s), but by %s"
                            .formatted(place, ids(keys), String.join(", ", signers))));
        }
        findings.addUntold(count - places.size());
    }

    private static String ids(Collection<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::nameAndId).collect(Collectors.joining(", "));
    }
}
