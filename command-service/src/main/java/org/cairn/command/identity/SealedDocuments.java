package org.cairn.command.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.SealedText;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents of any length, kept under the learner's key, outside of the log.
///
/// A document is kept before the event that names its hash. Of several contents under one id only the one whose hash an
/// event names is ever asked for, so a request that was cut off in between does no harm.
@Component
public class SealedDocuments {

    /// In characters; a seal takes no more at once.
    private static final int PART = SealedText.LONGEST - 1;

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Seals seals;

    SealedDocuments(@Qualifier("identity") DataSource identity, Seals seals) {
        this.sql = JdbcClient.create(identity);
        this.batch = new JdbcTemplate(identity);
        this.seals = seals;
    }

    /// Repeating it changes nothing.
    ///
    /// @param contentHash of the content: 64 hexadecimal digits
    /// @param field       what of the document it is: a code of at most 12 characters
    /// @throws org.cairn.command.CommandRejected if there is no such learner, or the learner was erased
    public void keep(LearnerId learner, UUID document, String contentHash, String field, String text) {
        var parts = parts(text);
        var rows = new ArrayList<Object[]>();
        for (var i = 0; i < parts.size(); i++) {
            var sealed = seals.seal(learner, name(document, field, i, parts.size()), parts.get(i));
            rows.add(new Object[] {document, contentHash, field, i, learner.value(), sealed.value()});
        }
        batch.batchUpdate("""
                INSERT INTO identity.sealed_document (document, content_hash, field, part, learner, sealed)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """, rows);
    }

    /// The same for what is not written alike twice: the first one stays, whoever else writes at the same time.
    public void keepFirst(LearnerId learner, UUID document, String contentHash, String field, String text) {
        var parts = parts(text);
        var sealed = new String[parts.size()];
        for (var i = 0; i < sealed.length; i++) {
            sealed[i] = seals.seal(learner, name(document, field, i, sealed.length), parts.get(i))
                    .value();
        }
        try {
            // One statement, so that all parts are of one writer.
            sql.sql("""
                    INSERT INTO identity.sealed_document (document, content_hash, field, part, learner, sealed)
                    SELECT :document, :hash, :field, part - 1, :learner, sealed
                      FROM unnest(:sealed) WITH ORDINALITY AS parts (sealed, part)
                    """)
                    .param("document", document)
                    .param("hash", contentHash)
                    .param("field", field)
                    .param("learner", learner.value())
                    .param("sealed", sealed)
                    .update();
        } catch (DuplicateKeyException _) {
            // Another was first.
        }
    }

    /// The text as it was kept; empty if there is none, or a part of it is gone.
    ///
    /// @throws org.cairn.command.CommandRejected if the learner was erased
    /// @throws SealBrokenException               if a part was changed, or stands in another's place
    public Optional<String> open(LearnerId learner, UUID document, String contentHash, String field) {
        var parts = sql.sql("""
                SELECT sealed FROM identity.sealed_document
                 WHERE document = :document AND content_hash = :hash AND field = :field AND learner = :learner
                 ORDER BY part
                """)
                .param("document", document)
                .param("hash", contentHash)
                .param("field", field)
                .param("learner", learner.value())
                .query(String.class)
                .list();
        if (parts.isEmpty()) return Optional.empty();
        var text = new StringBuilder();
        for (var i = 0; i < parts.size(); i++) {
            text.append(seals.open(learner, name(document, field, i, parts.size()), new SealedText(parts.get(i))));
        }
        return Optional.of(text.toString());
    }

    /// Which part of how many of which document: a part opens in no other place, and none can be left out.
    private static String name(UUID document, String field, int part, int parts) {
        return "%s.%s.%d.%d".formatted(field, document.toString().replace("-", ""), part, parts);
    }

    /// No part ends in the middle of a character.
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var from = 0; from < text.length(); ) {
            var to = Math.min(text.length(), from + PART);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) to++;
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }
}
