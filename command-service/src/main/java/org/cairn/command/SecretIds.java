package org.cairn.command;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.cairn.contracts.credential.CredentialId;

/// Ids that nobody can guess from another.
public final class SecretIds {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static CredentialId ofCredential() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CredentialId(HexFormat.of().formatHex(bytes));
    }

    private SecretIds() {}
}
