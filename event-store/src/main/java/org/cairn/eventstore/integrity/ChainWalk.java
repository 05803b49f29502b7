package org.cairn.eventstore.integrity;

import java.util.Arrays;

/// Goes along the rows of the log, recomputes chain and tree, and tells of a break what it is. A position is
/// judged when
/// the next row has been seen, as only that tells a changed event from a changed hash.
final class ChainWalk {
    private final TreeHash hash;
    private final Findings findings;
    private final Frontier tree;
    private final Frontier.Listener subtrees;

    private byte[] chain = TreeHash.genesis();
    /// What the hash of the last row should have been, where that row does not fit.
    private byte[] instead = {};
    private long position;
    private long badFrom;
    private boolean whole = true;

    ChainWalk(TreeHash hash, Findings findings, Frontier.Listener subtrees) {
        this.hash = hash;
        this.findings = findings;
        this.subtrees = subtrees;
        tree = new Frontier(hash);
    }

    void next(RawEvent event) {
        boolean follows = event.position() == position + 1;
        if (!follows) {
            outOfOrder(event);
        }
        byte[] leaf = event.leaf(hash);
        byte[] stored = event.hash();
        byte[] expected = hash.chain(chain, leaf);
        // What a row behind a gap continues is not known.
        boolean fits = !follows || Arrays.equals(expected, stored);
        if (badFrom != 0) {
            fits = judge(event, leaf, stored, fits);
        }
        position = event.position();
        if (!fits) {
            if (badFrom == 0) {
                badFrom = position;
                instead = expected;
            } else {
                instead = new byte[0]; // a second one that does not fit: no single event or hash explains it
            }
        }
        // From a break on, the stored hashes are taken as they are: one break is one finding.
        chain = stored.length == Digest.BYTES ? stored : expected;
        if (whole) {
            tree.append(leaf, subtrees);
        }
    }

    /// Ends the break before this row, if the row continues the chain.
    ///
    /// @return whether it does
    private boolean judge(RawEvent event, byte[] leaf, byte[] stored, boolean fits) {
        boolean asComputed = instead.length > 0 && Arrays.equals(hash.chain(instead, leaf), stored);
        if (asComputed) {
            tell(Finding.Kind.HASH_CHANGED, "the stored hash of event %,d was changed; the event itself was not");
        } else if (fits && badFrom == event.position() - 1) {
            tell(Finding.Kind.EVENT_CHANGED, "event %,d is not what was appended: it does not fit its hash");
        } else if (fits) {
            tell(
                    Finding.Kind.CHAIN_BROKEN,
                    "the events from %,d to %,d are not those that were appended, or not in their order");
        }
        return asComputed || fits;
    }

    private void outOfOrder(RawEvent event) {
        endBreak();
        if (event.position() <= position) {
            findings.add(Finding.at(
                    Finding.Kind.REPEATED,
                    event.position(),
                    event.position(),
                    "position %,d is there twice, or none that a log has".formatted(event.position())));
        } else {
            long from = position + 1;
            long to = event.position() - 1;
            var text = from == to
                    ? "the event at position %,d is missing".formatted(from)
                    : "the events at positions %,d to %,d are missing".formatted(from, to);
            findings.add(Finding.at(Finding.Kind.MISSING, from, to, text));
        }
        whole = false;
    }

    /// To be called after the last row.
    void end() {
        endBreak();
    }

    private void endBreak() {
        if (badFrom == 0) {
            return;
        }
        if (badFrom == position) {
            tell(Finding.Kind.EVENT_CHANGED, "event %,d does not fit its hash: one of them was changed");
        } else {
            tell(
                    Finding.Kind.CHAIN_BROKEN,
                    "the events from %,d to %,d are not those that were appended, or not in their order");
        }
    }

    private void tell(Finding.Kind kind, String text) {
        findings.add(Finding.at(kind, badFrom, position, text.formatted(badFrom, position)));
        badFrom = 0;
        instead = new byte[0];
    }

    /// Of the last row.
    long position() {
        return position;
    }

    /// The hash of the last row as it must be, given the rows before it; as it is stored, after a break.
    byte[] chain() {
        return chain;
    }

    /// Whether no position was missing or there twice. If not, [#tree] ends before that.
    boolean isWhole() {
        return whole;
    }

    /// Whether all events so far fit their hashes.
    boolean isUnbroken() {
        return whole && badFrom == 0 && findings.firstChangedEvent() > position;
    }

    Frontier tree() {
        return tree;
    }
}
