package org.cairn.eventstore.integrity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// An Ed25519 key that signs notes. Written `PRIVATE+KEY+NAME+ID+BASE64`, as Go's `sumdb/note` writes it, where the
/// base64 is of the byte 1 and the 32 bytes of RFC 8032's private key.
///
/// `toString` shows the public half alone.
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final VerifierKey verifier;
    private final byte[] seed;
    private final PrivateKey key;

    private SigningKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
        this.key = privateKey(seed);
        if (!verifier.verifies("\n", signature("\n"))) {
            throw new MalformedException("the private and the public half of the key do not belong together");
        }
    }

    /// A new key.
    ///
    /// @throws MalformedException if it cannot be named so
    public static SigningKey generate(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(
                    VerifierKey.of(name, lastBytes(pair.getPublic().getEncoded())),
                    lastBytes(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it since 15
        }
    }

    /// @param text     the private half
    /// @param verifier the public half, as it cannot be computed with the JDK alone
    /// @throws MalformedException if they do not belong together, or the text is no private key
    static SigningKey parse(String text, VerifierKey verifier) {
        String[] parts =
                text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new MalformedException("a signing key is written PRIVATE+KEY+NAME+ID+BASE64, and this is not");
        }
        if (!parts[0].equals(verifier.name()) || !parts[1].equals(hexId(verifier))) {
            throw new MalformedException("the private and the public half of the key do not belong together");
        }
        return new SigningKey(
                verifier, Arrays.copyOfRange(VerifierKey.material(parts[2]), 1, 1 + VerifierKey.KEY_BYTES));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public String name() {
        return verifier.name();
    }

    /// To be kept where nobody else can read it.
    String privateText() {
        byte[] material = ByteBuffer.allocate(1 + seed.length)
                .put(VerifierKey.ED25519)
                .put(seed)
                .array();
        return PREFIX + name() + "+" + hexId(verifier) + "+"
                + Base64.getEncoder().encodeToString(material);
    }

    /// The text with a signature of this key.
    SignedNote sign(String text) {
        return SignedNote.of(text, new SignedNote.Line(name(), verifier.id(), signature(text)));
    }

    private byte[] signature(String text) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign: " + e.getMessage(), e);
        }
    }

    private static PrivateKey privateKey(byte[] seed) {
        byte[] encoded = ByteBuffer.allocate(PKCS8_PREFIX.length + seed.length)
                .put(PKCS8_PREFIX)
                .put(seed)
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedException("the key is no Ed25519 key");
        }
    }

    private static String hexId(VerifierKey verifier) {
        return "%08x".formatted(verifier.id());
    }

    private static byte[] lastBytes(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - VerifierKey.KEY_BYTES, encoded.length);
    }

    @Override
    public String toString() {
        return verifier.toString();
    }
}
