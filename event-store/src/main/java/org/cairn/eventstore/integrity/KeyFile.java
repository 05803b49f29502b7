package org.cairn.eventstore.integrity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A signing key in a file that only its owner can read.
///
/// The first line is the private half, the second its verifier key. Further lines, if any, are the verifier keys of
/// earlier signing keys: checkpoints signed by them go on to be recognised. Lines that begin with `#` are comments.
///
/// @param key     signs
/// @param retired sign no longer
public record KeyFile(SigningKey key, List<VerifierKey> retired) {

    /// By which checkpoints of this log may be signed.
    public List<VerifierKey> verifiers() {
        var all = new ArrayList<>(List.of(key.verifier()));
        all.addAll(retired);
        return List.copyOf(all);
    }

    /// @throws MalformedException   if there is no key in it, or others can read it
    /// @throws java.io.UncheckedIOException if it cannot be read
    public static KeyFile read(Path file) {
        var lines = OwnerOnlyFile.read(file);
        if (lines.size() < 2) {
            throw new MalformedException("it holds no signing key followed by its verifier key");
        }
        var verifiers = lines.stream().skip(1).map(VerifierKey::parse).toList();
        return new KeyFile(
                SigningKey.parse(lines.getFirst(), verifiers.getFirst()), verifiers.subList(1, verifiers.size()));
    }

    /// Makes a key, if the file is not there. Of several processes that do so at once, one wins, and all of them see
    /// its key.
    ///
    /// @return whether it was made now
    public static boolean create(Path file, String name) {
        if (Files.exists(file)) {
            return false;
        }
        var key = SigningKey.generate(name);
        return OwnerOnlyFile.create(file, "%s\n%s\n".formatted(key.privateText(), key.verifier()));
    }
}
