package org.cairn.command.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM (NIST SP 800-38D) with 96-bit nonces and 128-bit tags. What is encrypted is nonce, ciphertext and tag.
final class Aes {

    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// @param nonce never used with this key for anything else
    static byte[] encrypt(byte[] key, byte[] nonce, byte[] aad, byte[] plain) {
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, aad).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has AES-GCM", missing);
        }
    }

    /// @throws SealBrokenException if it was not encrypted so
    static byte[] decrypt(byte[] key, byte[] aad, byte[] encrypted) {
        if (encrypted.length < NONCE_BYTES + TAG_BITS / 8)
            throw new SealBrokenException("it is too short to be sealed");
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(encrypted, NONCE_BYTES), aad)
                    .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
        } catch (AEADBadTagException _) {
            throw new SealBrokenException("it was not sealed for this, or was changed since");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has AES-GCM", missing);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] aad) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(aad);
        return cipher;
    }

    private Aes() {}
}
