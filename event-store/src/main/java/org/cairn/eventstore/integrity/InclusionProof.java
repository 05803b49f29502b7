package org.cairn.eventstore.integrity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proves that an event stands at a position of the log that a checkpoint was made of.
///
/// Written as C2SP tlog-proof. Its `extra` data are the length of the event's canonical bytes (4 bytes, big-endian),
/// those bytes, and the verifier key in UTF-8, or nothing.
public record InclusionProof(
        long position,
        byte[] event,
        List<byte[]> path,
        Checkpoint checkpoint,
        @Nullable VerifierKey key) implements Proof {
    static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    static InclusionProof parse(String text) {
        var head = ProofText.Head.of(text);
        head.lines().removeFirst();
        var extra = ByteBuffer.wrap(StrictText.base64(head.value("extra")));
        long index = StrictText.decimal(head.value("index"));
        if (extra.remaining() < Integer.BYTES || extra.getInt(0) < 0 || extra.getInt(0) > extra.remaining() - 4) {
            throw new MalformedException("the extra data of the proof hold no event");
        }
        var event = new byte[extra.getInt()];
        extra.get(event);
        var rest = new byte[extra.remaining()];
        extra.get(rest);
        return new InclusionProof(
                index + 1,
                event,
                ProofText.hashes(head.lines()),
                Checkpoint.parse(head.rest()),
                rest.length == 0 ? null : VerifierKey.parse(StrictText.utf8(rest)));
    }

    @Override
    public String text() {
        byte[] vkey = key == null ? new byte[0] : key.toString().getBytes(StandardCharsets.UTF_8);
        byte[] extra = ByteBuffer.allocate(Integer.BYTES + event.length + vkey.length)
                .putInt(event.length)
                .put(event)
                .put(vkey)
                .array();
        return "%s\nextra %s\nindex %d\n%s\n%s"
                .formatted(
                        FIRST_LINE,
                        Base64.getEncoder().encodeToString(extra),
                        position - 1,
                        ProofText.lines(path),
                        checkpoint.note());
    }

    @Override
    public void check(Collection<VerifierKey> keys) {
        var hash = new TreeHash();
        boolean included = new ProofCheck(hash)
                .includes(
                        hash.leaf(event),
                        position - 1,
                        checkpoint.size(),
                        path,
                        checkpoint.root().bytes());
        if (!included) {
            throw new NotIntactException("the event is not at position %,d of the log of the checkpoint of %,d events"
                    .formatted(position, checkpoint.size()));
        }
        ProofText.requireSigned(keys, key, checkpoint);
    }

    /// The event that is proven.
    ///
    /// @throws MalformedException if it is not in canonical form
    public CanonicalEvent content() {
        return CanonicalEvent.parse(event);
    }
}
