package org.cairn.eventstore.integrity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proves that the events of one checkpoint are the first of those of a later one: that nothing in them was changed
/// since.
public record ConsistencyProof(
        Checkpoint from,
        Checkpoint checkpoint,
        List<byte[]> path,
        @Nullable VerifierKey key) implements Proof {
    static final String FIRST_LINE = "org.cairn/consistency-proof@v1";

    static ConsistencyProof parse(String text) {
        var head = ProofText.Head.of(text);
        head.lines().removeFirst();
        boolean hasKey = !head.lines().isEmpty() && head.lines().getFirst().startsWith("key ");
        var key = hasKey ? VerifierKey.parse(head.value("key")) : null;
        // A checkpoint has one empty line in it, and the two are parted by another.
        String[] parts = head.rest().split("\n\n", -1);
        if (parts.length != 4) {
            throw new MalformedException("a consistency proof has two checkpoints, and this has not");
        }
        return new ConsistencyProof(
                Checkpoint.parse(parts[0] + "\n\n" + parts[1] + "\n"),
                Checkpoint.parse(parts[2] + "\n\n" + parts[3]),
                ProofText.hashes(head.lines()),
                key);
    }

    @Override
    public String text() {
        return "%s\n%s%s\n%s\n%s"
                .formatted(
                        FIRST_LINE,
                        key == null ? "" : "key " + key + "\n",
                        ProofText.lines(path),
                        from.note(),
                        checkpoint.note());
    }

    @Override
    public void check(Collection<VerifierKey> keys) {
        if (!from.origin().equals(checkpoint.origin())) {
            throw new NotIntactException(
                    "the checkpoints are of two logs, %s and %s".formatted(from.origin(), checkpoint.origin()));
        }
        boolean extended = new ProofCheck(new TreeHash())
                .extend(
                        from.size(),
                        checkpoint.size(),
                        from.root().bytes(),
                        checkpoint.root().bytes(),
                        path);
        if (!extended) {
            throw new NotIntactException(
                    "the log of the checkpoint of %,d events does not begin with that of the checkpoint of %,d events"
                            .formatted(checkpoint.size(), from.size()));
        }
        ProofText.requireSigned(keys, key, from, checkpoint);
    }
}
