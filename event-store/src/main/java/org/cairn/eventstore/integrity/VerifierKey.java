package org.cairn.eventstore.integrity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public half of a signing key, written as C2SP signed-note's "vkey": `NAME+ID+BASE64`, where ID is 8 hex digits
/// and the base64 is of the byte 1 (for Ed25519) and the 32 bytes of the key.
public final class VerifierKey {
    static final byte ED25519 = 1;
    static final int KEY_BYTES = 32;
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final int id;
    private final String text;
    private final PublicKey key;

    private VerifierKey(String name, byte[] material) {
        this.name = name;
        this.id = id(name, material);
        this.text = "%s+%s".formatted(nameAndId(), Base64.getEncoder().encodeToString(material));
        this.key = publicKey(material);
    }

    static VerifierKey of(String name, byte[] publicKey) {
        byte[] material =
                ByteBuffer.allocate(1 + KEY_BYTES).put(ED25519).put(publicKey).array();
        return new VerifierKey(KeyName.checked(name), material);
    }

    /// @throws MalformedException if it is no vkey, or one of another kind than Ed25519
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) {
            throw new MalformedException("a verifier key is written NAME+ID+BASE64, and this is not");
        }
        byte[] material = material(parts[2]);
        var key = new VerifierKey(KeyName.checked(parts[0]), material);
        if (!key.text.equals(text)) {
            throw new MalformedException("the id of the key %s does not fit its name and bytes".formatted(parts[0]));
        }
        return key;
    }

    /// The byte for Ed25519 and 32 bytes of a key, public or private.
    static byte[] material(String base64) {
        byte[] material = StrictText.base64(base64);
        if (material.length != 1 + KEY_BYTES || material[0] != ED25519) {
            throw new MalformedException("the key is not an Ed25519 key (type 1, 32 bytes)");
        }
        return material;
    }

    public String name() {
        return name;
    }

    int id() {
        return id;
    }

    /// Enough to tell keys apart.
    String nameAndId() {
        return nameAndId(name, id);
    }

    static String nameAndId(String name, int id) {
        return "%s+%08x".formatted(name, id);
    }

    /// Ed25519 over the UTF-8 of the text (RFC 8032).
    boolean verifies(String signedText, byte[] signature) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(signedText.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (SignatureException _) {
            return false; // of the wrong length, or no point of the curve
        } catch (GeneralSecurityException e) {
            throw new MalformedException("the key %s is no Ed25519 key: %s".formatted(name, e.getMessage()));
        }
    }

    private static int id(String name, byte[] material) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha256.digest(material)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static PublicKey publicKey(byte[] material) {
        byte[] encoded = ByteBuffer.allocate(SPKI_PREFIX.length + KEY_BYTES)
                .put(SPKI_PREFIX)
                .put(Arrays.copyOfRange(material, 1, material.length))
                .array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new MalformedException("the key is no Ed25519 key: " + e.getMessage());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && text.equals(key.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /// The vkey.
    @Override
    public String toString() {
        return text;
    }
}
