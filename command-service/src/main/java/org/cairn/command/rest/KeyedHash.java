package org.cairn.command.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// HMAC-SHA-256 (RFC 2104) under a key of this deployment: senders put names and numbers into idempotency keys, and a
/// plain hash of those could be guessed.
@Component
final class KeyedHash {

    private final SecretKeySpec key;

    KeyedHash(@Qualifier("identity") DataSource identity) {
        var stored = JdbcClient.create(identity)
                .sql("SELECT key FROM identity.hash_key WHERE purpose = 'idempotency'")
                .query((row, _) -> row.getBytes(1))
                .single();
        this.key = new SecretKeySpec(stored, "HmacSHA256");
    }

    /// 32 bytes.
    byte[] of(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }
}
