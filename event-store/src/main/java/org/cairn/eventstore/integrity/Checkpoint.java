package org.cairn.eventstore.integrity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What the log was at one size, as C2SP tlog-checkpoint writes it: a signed note of origin, size and root.
///
/// @param origin which log it is; also the name of the log's key
/// @param size   how many events the tree has, which is the position of the last of them
/// @param root   of the Merkle tree (RFC 9162) of that many events
/// @param note   all of it, with its signatures
public record Checkpoint(String origin, long size, Digest root, String note) {

    static Checkpoint sign(long size, Digest root, SigningKey key) {
        var text = "%s\n%d\n%s\n".formatted(key.name(), size, root);
        return new Checkpoint(key.name(), size, root, key.sign(text).toString());
    }

    /// @throws MalformedException if it is no checkpoint. Its signatures are not looked at
    public static Checkpoint parse(String note) {
        String[] lines = SignedNote.parse(note).text().split("\n", -1);
        // The last is what comes after the last newline. Further lines are extensions, which say nothing to us.
        if (lines.length < 4 || List.of(lines).subList(0, lines.length - 1).contains("")) {
            throw new MalformedException("a checkpoint has the lines origin, size and root, and this has not");
        }
        return new Checkpoint(lines[0], StrictText.decimal(lines[1]), Digest.parse(lines[2]), note);
    }

    /// @throws MalformedException if it is no checkpoint in UTF-8
    public static Checkpoint parse(byte[] note) {
        return parse(StrictText.utf8(note));
    }

    /// Finds the key of the log by which it is signed.
    ///
    /// @throws NotIntactException if none of the keys that bear the log's name has signed it, or a signature is
    ///      false
    public VerifierKey signer(Collection<VerifierKey> keys) {
        return knownSigner(keys)
                .orElseThrow(() -> new NotIntactException(
                        "the checkpoint of %,d events of %s is not signed by a known key, but by %s"
                                .formatted(size, origin, String.join(", ", signerIds()))));
    }

    /// @throws NotIntactException if a signature is false
    boolean isSignedBy(Collection<VerifierKey> keys) {
        return knownSigner(keys).isPresent();
    }

    private Optional<VerifierKey> knownSigner(Collection<VerifierKey> keys) {
        return SignedNote.parse(note).signers(keys).stream()
                .filter(key -> key.name().equals(origin))
                .findFirst();
    }

    /// The keys that its signatures name, as `NAME+ID`, true or not.
    List<String> signerIds() {
        return SignedNote.parse(note).signatures().stream()
                .map(line -> VerifierKey.nameAndId(line.name(), line.keyId()))
                .toList();
    }
}
