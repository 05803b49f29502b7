package org.cairn.command.identity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.eventstore.integrity.OwnerOnlyFile;

/// The keys that wrap the learners' own keys, from a file that only its owner can read.
///
/// The first line is the key in use, `CAIRN-MASTER-KEY+NAME+BASE64` of 32 bytes; further lines are earlier ones, that
/// open what they wrapped until it is wrapped anew. Lines that begin with `#` are comments. `toString` shows names
/// only.
public final class MasterKeys {

    /// A key is named by the first half of the hash of its own bytes: 256 random bits are not guessed from that.
    private record MasterKey(String name, byte[] bytes) {

        static MasterKey of(byte[] bytes) {
            try {
                var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                return new MasterKey(HexFormat.of().formatHex(hash, 0, NAME_BYTES), bytes);
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("Every Java platform has SHA-256", missing);
            }
        }
    }

    private static final String PREFIX = "CAIRN-MASTER-KEY+";
    private static final int NAME_BYTES = 8;
    private static final int KEY_BYTES = 32;

    private final List<MasterKey> keys;

    private MasterKeys(List<MasterKey> keys) {
        this.keys = keys;
    }

    /// @throws org.cairn.eventstore.integrity.MalformedException if others can read it
    /// @throws IllegalArgumentException     if there is no key in it, or a line is no key
    /// @throws java.io.UncheckedIOException if it cannot be read
    public static MasterKeys read(Path file) {
        var lines = OwnerOnlyFile.read(file);
        if (lines.isEmpty()) throw new IllegalArgumentException("it holds no master key");
        return new MasterKeys(lines.stream().map(MasterKeys::parse).toList());
    }

    /// Makes a file with a new key, if it is not there. Of several processes that do so at once, one wins.
    ///
    /// @return whether it was made now
    public static boolean create(Path file) {
        return !Files.exists(file) && OwnerOnlyFile.create(file, line(newKey()));
    }

    /// Puts a new key before those of the file. What the earlier ones wrapped is wrapped anew at the next start.
    public static void rotate(Path file) {
        var earlier = read(file).keys.stream().map(MasterKeys::line).toList();
        OwnerOnlyFile.replace(file, line(newKey()) + String.join("", earlier));
    }

    private static MasterKey newKey() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return MasterKey.of(bytes);
    }

    private static String line(MasterKey key) {
        return PREFIX + key.name() + "+" + Base64.getEncoder().encodeToString(key.bytes()) + "\n";
    }

    /// Whatever is wrong with it, the message shows nothing of it.
    private static MasterKey parse(String line) {
        var parts = line.startsWith(PREFIX) ? line.substring(PREFIX.length()).split("\\+", 2) : new String[0];
        if (parts.length == 2) {
            try {
                var key = MasterKey.of(Base64.getDecoder().decode(parts[1]));
                if (key.bytes().length == KEY_BYTES && key.name().equals(parts[0])) return key;
            } catch (IllegalArgumentException _) {
                // Said below.
            }
        }
        throw new IllegalArgumentException(
                "a master key is written %sNAME+BASE64, and a line is not".formatted(PREFIX));
    }

    /// The name of the key in use.
    String name() {
        return keys.getFirst().name();
    }

    boolean has(String name) {
        return keys.stream().anyMatch(key -> key.name().equals(name));
    }

    /// The key of this learner, wrapped by the master key in use: it opens in the place of no other's.
    byte[] wrap(LearnerId learner, byte[] key) {
        var nonce = new byte[Aes.NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        return Aes.encrypt(keys.getFirst().bytes(), nonce, aad(learner), key);
    }

    /// @throws SealBrokenException if it was changed, is another learner's, or the master key is not there
    byte[] unwrap(LearnerId learner, String name, byte[] wrapped) {
        for (var key : keys) {
            if (key.name().equals(name)) return Aes.decrypt(key.bytes(), aad(learner), wrapped);
        }
        throw new SealBrokenException("the master key %s is not in the key file".formatted(name));
    }

    private static byte[] aad(LearnerId learner) {
        return ("cairn data key 1\n" + learner).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return Arrays.toString(keys.stream().map(MasterKey::name).toArray());
    }
}
