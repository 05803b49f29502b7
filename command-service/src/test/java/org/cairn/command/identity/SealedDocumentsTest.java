package org.cairn.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.Seeds;
import org.cairn.command.TestDatabase;
import org.cairn.contracts.learner.LearnerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealedDocumentsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String HASH = "a".repeat(64);

    private final JdbcClient owner = JdbcClient.create(DATABASE.owner());
    private final Learners learners = new Learners(DATABASE.identity());
    private final SealedDocuments documents;

    SealedDocumentsTest(@TempDir Path folder) {
        var file = folder.resolve("master.key");
        owner.sql("DELETE FROM identity.sealed_document").update();
        owner.sql("DELETE FROM identity.data_key").update();
        MasterKeys.create(file);
        var identity = DATABASE.identity();
        documents = new SealedDocuments(identity, new SealsConfiguration().seals(identity, file.toString()));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aDocumentOfAnyLengthComesBackAsItWas() {
        Seeds.check(20, random -> {
            var ada = learner();
            var document = UUID.randomUUID();
            var text = new StringBuilder("{");
            // Some characters of two halves, so that a part could end between them.
            var length = 1 + random.nextInt(40_000);
            while (text.length() < length)
                text.appendCodePoint(random.nextInt(5) == 0 ? 0x1F393 : 'a' + random.nextInt(26));
            documents.keep(ada, document, HASH, "content", text.toString());
            documents.keep(ada, document, HASH, "content", text.toString());
            assertThat(documents.open(ada, document, HASH, "content")).contains(text.toString());
        });
    }

    @Test
    void aPartOpensInItsPlaceOnly() {
        var ada = learner();
        var document = UUID.randomUUID();
        documents.keep(ada, document, HASH, "content", "x".repeat(25_000));
        owner.sql("UPDATE identity.sealed_document SET part = 5 - part").update();
        assertThatThrownBy(() -> documents.open(ada, document, HASH, "content"))
                .isInstanceOf(SealBrokenException.class);
        owner.sql("UPDATE identity.sealed_document SET part = 5 - part").update();
        assertThat(documents.open(ada, document, HASH, "content")).isPresent();
        owner.sql("DELETE FROM identity.sealed_document WHERE part = 2").update();
        assertThatThrownBy(() -> documents.open(ada, document, HASH, "content"))
                .as("One left out is noticed")
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void itIsAskedForByItsHashAndItsLearner() {
        var ada = learner();
        var document = UUID.randomUUID();
        documents.keep(ada, document, HASH, "content", "one");
        documents.keep(ada, document, "b".repeat(64), "content", "two");
        assertThat(documents.open(ada, document, HASH, "content")).contains("one");
        assertThat(documents.open(ada, document, "c".repeat(64), "content")).isEmpty();
        assertThat(documents.open(learner(), document, HASH, "content")).isEmpty();
    }

    @Test
    void withoutTheKeyNobodyReadsIt() {
        var ada = learner();
        var document = UUID.randomUUID();
        documents.keep(ada, document, HASH, "content", "one");
        owner.sql("UPDATE identity.data_key SET wrapped = NULL, master = NULL, destroyed_at = now()")
                .update();
        assertThatThrownBy(() -> documents.open(ada, document, HASH, "content")).isInstanceOf(CommandRejected.class);
    }

    private LearnerId learner() {
        return learners.idFor(UUID.randomUUID().toString(), Person.UNNAMED, Learners.newId());
    }
}
