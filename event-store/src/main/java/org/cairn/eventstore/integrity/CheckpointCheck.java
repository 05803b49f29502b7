package org.cairn.eventstore.integrity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares known checkpoints with the rows, in the order of their sizes.
///
/// A checkpoint that fits vouches for all events before it. One that does not fit either is false itself, which a
/// later one that fits shows, or the events since the last one that fits are not those that it was made of. In this,
/// only those that are as trustworthy count: who changed events may have made checkpoints that fit them.
final class CheckpointCheck {
    /// Where it is from, and so who could have made it: everybody who may write to the table; only who has the key,
    /// too; or nobody, as it was kept elsewhere.
    enum Trust {
        STORED,
        SIGNED,
        OUTSIDE
    }

    /// The first of a trust that does not fit.
    private record Misfit(Known known, boolean provesSubtrees) {}

    private final List<VerifierKey> keys;
    private final Findings findings;
    private final ChainWalk walk;
    private final SubtreeCheck subtrees;

    private long checked;
    private long signed;
    private long unsignedByKnownKeys;
    private final UnknownSigners unknownSigners = new UnknownSigners();
    private final Map<Trust, Long> fitsUpTo = new EnumMap<>(Trust.class);
    private final Map<Trust, Misfit> misfits = new EnumMap<>(Trust.class);

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
        var trust = trust(known);
        if (!known.checkpoint().root().is(walk.tree().root())) {
            misfit(known, trust);
            return;
        }
        for (var less : Trust.values()) {
            if (less.compareTo(trust) <= 0) {
                fitsUpTo.put(less, known.checkpoint().size());
                refuted(misfits.remove(less));
            }
        }
        byte[] chain = known.chain();
        if (chain != null && walk.isUnbroken() && !Arrays.equals(chain, walk.chain())) {
            findings.add(
                    Finding.of(Finding.Kind.CHECKPOINT_FALSE, "%s has a false chain hash".formatted(known.where())));
        }
    }

    private Trust trust(Known known) {
        return known.isOutside() ? Trust.OUTSIDE : keys.isEmpty() ? Trust.STORED : Trust.SIGNED;
    }

    private void misfit(Known known, Trust trust) {
        // After an event that was found to be changed no checkpoint can fit, and only the first that does not says
        // where.
        // What is behind a break that has not ended yet, only the end tells.
        if (findings.firstChangedEvent() > walk.position() && !misfits.containsKey(trust)) {
            boolean proves = known.checkpoint().root().is(subtrees.rootAsStored(walk.tree()));
            misfits.put(trust, new Misfit(known, proves));
        }
    }

    private void refuted(@Nullable Misfit misfit) {
        if (misfit != null) {
            findings.add(Finding.of(
                    Finding.Kind.CHECKPOINT_FALSE,
                    "%s does not fit the events, while a later checkpoint does"
                            .formatted(misfit.known().where())));
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
        switch (known.signature()) {
            case GOOD -> signed++;
            case NOT_CHECKED -> unsignedByKnownKeys++;
            case OF_UNKNOWN_KEY -> unknownSigners.add(known);
            case FALSE ->
                findings.add(
                        Finding.of(Finding.Kind.CHECKPOINT_FALSE, "%s: %s".formatted(known.where(), known.fault())));
        }
        return known.isTaken();
    }

    /// To be called at the end.
    void end() {
        // The signed ones lie closest together. Only who has stolen the key could have made them fit.
        for (var trust : List.of(Trust.SIGNED, Trust.OUTSIDE, Trust.STORED)) {
            var misfit = misfits.get(trust);
            if (misfit != null && findings.firstChangedEvent() > misfit.known().size()) {
                rewritten(misfit, fitsUpTo.getOrDefault(trust, 0L));
                break;
            }
        }
        unknownSigners.tell(keys, signed, findings);
        for (var difference : subtrees.differences()) {
            boolean explained = difference.to() >= findings.firstChangedEvent();
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
    private void rewritten(Misfit misfit, long fitting) {
        var known = misfit.known();
        long from = fitting + 1;
        long to = known.checkpoint().size();
        var text =
                new StringBuilder("%s does not fit the events, and there is none that vouches for more than %,d: events"
                                .formatted(known.where(), fitting)
                        + " between %,d and %,d were changed and all hashes after them computed anew"
                                .formatted(from, to));
        if (misfit.provesSubtrees()) {
            var blocks = subtrees.differences().stream()
                    .filter(block -> block.height() == StoredSubtree.TILE_HEIGHT
                            && block.to() <= known.checkpoint().size())
                    .toList();
            if (!blocks.isEmpty()) {
                from = Math.max(from, blocks.getFirst().from());
                to = Math.min(to, blocks.getLast().to());
                text.append("; by the subtrees that it proves, between %,d and %,d".formatted(from, to));
            }
        }
        long signedUpTo = fitsUpTo.getOrDefault(Trust.SIGNED, 0L);
        if (signedUpTo >= from) {
            text.append(
                    "; after %,d, if the checkpoints that the log's key has signed are believed".formatted(signedUpTo));
        }
        if (keys.isEmpty() && !known.isOutside()) {
            text.append("; or this checkpoint is false, as no key was given to check it with");
        }
        findings.add(Finding.at(Finding.Kind.REWRITTEN, from, to, text.toString()));
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
