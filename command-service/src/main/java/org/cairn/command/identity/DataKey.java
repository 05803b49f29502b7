package org.cairn.command.identity;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.SealedText;

/// The key of one learner, unwrapped, and the form of what it seals.
///
/// A sealed text is the byte 1 (the form), a nonce of 12 bytes, the AES-256-GCM ciphertext, and the tag of 16 bytes, in
/// base64url. Learner, field and form are authenticated with it, so it opens in no other place. The text is padded to
/// whole blocks of 64 bytes (one byte 0x80, then zeros: ISO/IEC 7816-4), so that its length does not tell a "yes" from
/// a "no".
///
/// **The nonce is made of the text** (HMAC-SHA-256 under a subkey, over field and text, cut to 96 bits), as RFC 5297
/// and RFC 8452 do it, so that the same text sealed again is the same sealed text and a repeated command is known for
/// one. GCM breaks when one nonce is used for two texts. Here that takes a collision of a keyed hash: for a million
/// texts of one learner the odds are below 2^-56, and SP 800-38D asks for 2^-32. What it does tell, by design, is that
/// two sealed texts of the same learner and field are the same text.
///
/// Nonces and ciphertext have keys of their own, by HKDF-Expand (RFC 5869).
final class DataKey {

    static final int BYTES = 32;
    private static final byte FORM = 1;
    private static final int BLOCK = 64;
    private static final byte END = (byte) 0x80;

    private final LearnerId learner;
    private final byte[] encryption;
    private final byte[] nonces;

    DataKey(LearnerId learner, byte[] key) {
        this.learner = learner;
        this.encryption = subkey(key, "cairn seal 1 encryption");
        this.nonces = subkey(key, "cairn seal 1 nonce");
    }

    SealedText seal(String field, String plain) {
        var text = utf8(plain);
        var sealed = Aes.encrypt(encryption, nonce(field, text), aad(field), padded(text));
        var whole = ByteBuffer.allocate(1 + sealed.length).put(FORM).put(sealed).array();
        return new SealedText(Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
    }

    /// @throws SealBrokenException if this key did not seal it for this field
    String open(String field, SealedText sealed) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(sealed.value());
        } catch (IllegalArgumentException _) {
            throw new SealBrokenException("it is no sealed text");
        }
        if (whole.length == 0 || whole[0] != FORM)
            throw new SealBrokenException("it has a form that is not known here");
        var padded = Aes.decrypt(encryption, aad(field), Arrays.copyOfRange(whole, 1, whole.length));
        var end = padded.length - 1;
        while (padded[end] == 0) end--;
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] padded(byte[] text) {
        var padded = Arrays.copyOf(text, (text.length / BLOCK + 1) * BLOCK);
        padded[text.length] = END;
        return padded;
    }

    private byte[] nonce(String field, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(nonces, "HmacSHA256"));
            mac.update(field.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0); // A field is a code and has none, so no two pairs are written alike.
            mac.update(text);
            return Arrays.copyOf(mac.doFinal(), Aes.NONCE_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }

    private byte[] aad(String field) {
        return "cairn seal %d\n%s\n%s".formatted(FORM, learner, field).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] subkey(byte[] key, String purpose) {
        try {
            SecretKey subkey = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.expandOnly(
                                    new SecretKeySpec(key, "HKDF"), purpose.getBytes(StandardCharsets.UTF_8), BYTES));
            return subkey.getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", missing);
        }
    }

    /// Half a character would come out as another one.
    private static byte[] utf8(String text) {
        try {
            var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException _) {
            throw new IllegalArgumentException("text must have no half of a character");
        }
    }
}
