package org.cairn.eventstore.integrity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares known checkpoints with the rows, in the order of their sizes.
///
/// A checkpoint that fits vouches for all events before it. One that does not fit either is false itself, which
/// a later
/// one that fits shows, or the events since the last one that fits are not those that it was made of.
final class CheckpointCheck {
    /// A checkpoint from wherever.
    ///
    /// @param chain the hash in the last event's row, or null where it is not told
    record Known(String where, Checkpoint checkpoint, byte @Nullable [] chain) {}

    private final List<VerifierKey> keys;
    private final Findings findings;
    private final ChainWalk walk;
    private final SubtreeCheck subtrees;

    private long checked;
    private long signed;
    private long unsignedByKnownKeys;
    private long fitsUpTo;
    private @Nullable Known misfit;
    private boolean misfitProvesSubtrees;

    CheckpointCheck(List<VerifierKey> keys, Findings findings, ChainWalk walk, SubtreeCheck subtrees) {
        this.keys = keys;
        this.findings = findings;
        this.walk = walk;
        this.subtrees = subtrees;
    }

    /// To be called when as many events as the checkpoint has have been walked.
    void check(Known known) {
        if (!isSigned(known) || !walk.isWhole()) {
            return;
        }
        checked++;
        var checkpoint = known.checkpoint();
        if (!checkpoint.root().is(walk.tree().root())) {
            misfit(known);
            return;
        }
        if (misfit != null) {
            findings.add(Finding.of(
                    Finding.Kind.CHECKPOINT_FALSE,
                    "%s does not fit the events, while a later checkpoint does".formatted(misfit.where())));
            misfit = null;
        }
        fitsUpTo = checkpoint.size();
        byte[] chain = known.chain();
        if (chain != null && walk.isUnbroken() && !Arrays.equals(chain, walk.chain())) {
            findings.add(
                    Finding.of(Finding.Kind.CHECKPOINT_FALSE, "%s has a false chain hash".formatted(known.where())));
        }
    }

    private void misfit(Known known) {
        // After a break that was found already no checkpoint can fit, and only the first that does not says where.
        if (misfit == null && walk.isUnbroken()) {
            misfit = known;
            misfitProvesSubtrees = known.checkpoint().root().is(subtrees.rootAsStored(walk.tree()));
        }
    }

    /// To be called for each checkpoint of more events than there are.
    void beyond(Known known, long head) {
        if (isSigned(known)) {
            long size = known.checkpoint().size();
            findings.add(Finding.at(
                    Finding.Kind.TRUNCATED,
                    head + 1,
                    size,
                    "the log ends at %,d, and %s knows %,d events".formatted(head, known.where(), size)));
        }
    }

    /// Without any key, what is signed cannot be told from what is not; then everything is taken as it is.
    private boolean isSigned(Known known) {
        if (keys.isEmpty()) {
            unsignedByKnownKeys++;
            return true;
        }
        try {
            known.checkpoint().signer(keys);
            signed++;
            return true;
        } catch (NotIntactException e) {
            falseCheckpoint(known.where(), e);
            return false;
        }
    }

    void falseCheckpoint(String where, RuntimeException why) {
        findings.add(Finding.of(Finding.Kind.CHECKPOINT_FALSE, "%s: %s".formatted(where, why.getMessage())));
    }

    /// To be called at the end.
    void end() {
        var first = misfit;
        if (first != null) {
            rewritten(first);
        }
        for (var difference : subtrees.differences()) {
            boolean explained = difference.to() >= findings.firstBadPosition();
            if (!explained) {
                findings.add(Finding.of(
                        Finding.Kind.SUBTREE_FALSE,
                        "the stored hash of the subtree of events %,d to %,d does not fit them"
                                .formatted(difference.from(), difference.to())));
            }
        }
    }

    /// Chain and rows agree, so all the hashes were computed anew. Where the stored subtrees are proven by the
    /// checkpoint, they tell which events it is.
    private void rewritten(Known known) {
        long from = fitsUpTo + 1;
        long to = known.checkpoint().size();
        var text =
                "%s does not fit the events, and the last one that fits has %,d: events from %,d to %,d were changed "
                        + "and all hashes after them computed anew";
        var reason = text.formatted(known.where(), fitsUpTo, from, to);
        if (keys.isEmpty()) {
            reason += ", or this checkpoint is false (no key was given to check it with)";
        }
        if (misfitProvesSubtrees) {
            var blocks = subtrees.differences().stream()
                    .filter(block -> block.height() == StoredSubtree.TILE_HEIGHT
                            && block.to() <= known.checkpoint().size())
                    .toList();
            if (!blocks.isEmpty()) {
                from = Math.max(from, blocks.getFirst().from());
                to = Math.min(to, blocks.getLast().to());
                reason += "; by the subtrees that it proves, events between %,d and %,d".formatted(from, to);
            }
        }
        findings.add(Finding.at(Finding.Kind.REWRITTEN, from, to, reason));
    }

    long checked() {
        return checked;
    }

    long signed() {
        return signed;
    }

    long withoutKey() {
        return unsignedByKnownKeys;
    }
}
