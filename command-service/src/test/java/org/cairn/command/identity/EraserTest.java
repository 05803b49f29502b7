package org.cairn.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.Node;
import org.cairn.command.TestDatabase;
import org.cairn.command.University;
import org.cairn.command.state.PrivacyState;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.RegisterLearner;
import org.cairn.contracts.privacy.ConfirmErasure;
import org.cairn.contracts.privacy.ErasureBasis;
import org.cairn.contracts.privacy.ErasureId;
import org.cairn.contracts.privacy.OrderErasure;
import org.cairn.contracts.privacy.PrivacyReason;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.PersonId;
import org.cairn.eventstore.EngineSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wherever an erasure is cut off, the next start finishes it; and none is carried out that was not confirmed.
class EraserTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final PersonId EVE = University.EVE_THE_APPROVER;
    private static final PersonId FAY = University.FAY_THE_APPROVER;

    private final TestDatabase database = TestDatabase.create();
    private final Node node = new Node(database, EngineSettings.defaults(), 100);
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final Destruction destruction = new Destruction(database.identity());
    private final ErasureId erasure = new ErasureId(UUID.randomUUID());
    private final Path ledger;
    private final LearnerId ada;

    EraserTest(@TempDir Path folder) {
        ledger = folder.resolve("sub/erasures.ledger");
        ada = new Learners(database.identity()).idFor("N-1", new Person("Ada", "Byron", null, null), Learners.newId());
        node.commands().execute(new RegisterLearner(ada, by(EVE)));
        node.commands().execute(new OrderErasure(ada, erasure, ErasureBasis.CONSENT_WITHDRAWN, List.of(), by(EVE)));
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void cutOffBeforeItWasConfirmedItNeverWas() {
        started().begin(ada, erasure, by(FAY));
        started().finishAll();
        assertNotErased();
        assertThatThrownBy(() -> started().finish(ada, erasure, by(FAY)))
                .isInstanceOfSatisfying(CommandRejected.class, refused -> assertThat(refused.reason())
                        .isEqualTo(PrivacyReason.ERASURE_NOT_CONFIRMED));
        assertNotErased();
    }

    @Test
    void cutOffOnceItWasConfirmedItIsFinished() {
        started().begin(ada, erasure, by(FAY));
        confirm();
        started().finishAll();
        assertErased();
    }

    @Test
    void cutOffOnceItWasInTheLedgerItIsFinished() {
        started().begin(ada, erasure, by(FAY));
        confirm();
        new ErasureLedger(ledger).add(line());
        started().finishAll();
        assertErased();
    }

    @Test
    void cutOffOnceTheKeyWasDestroyedItIsFinished() {
        started().begin(ada, erasure, by(FAY));
        confirm();
        new ErasureLedger(ledger).add(line());
        destruction.destroy(ada);
        started().finishAll();
        assertErased();
    }

    @Test
    void finishingTwiceIsFinishingOnce() {
        started().begin(ada, erasure, by(FAY));
        confirm();
        var eraser = started();
        eraser.finish(ada, erasure, by(FAY));
        eraser.finish(ada, erasure, by(FAY));
        started().finishAll();
        assertErased();
        assertThat(new ErasureLedger(ledger).lines()).containsExactly(line());
    }

    @Test
    void withoutALedgerNothingIsErased() {
        var none = new Eraser(database.identity(), node.commands(), clock(), ZoneOffset.UTC, "", "");
        assertThatThrownBy(() -> none.begin(ada, erasure, by(FAY))).isInstanceOf(ErasureUnavailableException.class);
        confirm();
        assertThatThrownBy(() -> none.finish(ada, erasure, by(FAY))).isInstanceOf(ErasureUnavailableException.class);
        assertNotErased();
    }

    @Test
    void theLedgerIsBesideTheMasterKeyWhereNothingElseIsSaid() {
        var eraser = new Eraser(
                database.identity(),
                node.commands(),
                clock(),
                ZoneOffset.UTC,
                "",
                ledger.resolveSibling("master.key").toString());
        eraser.begin(ada, erasure, by(FAY));
        confirm();
        eraser.finish(ada, erasure, by(FAY));
        assertThat(ledger).exists();
        assertErased();
    }

    @Test
    void aLineOfTheLedgerThatWasCutShortHidesNoOther() throws Exception {
        var book = new ErasureLedger(ledger);
        book.add(line());
        Files.writeString(ledger, Files.readString(ledger) + line().toString().substring(0, 50));
        var next = new ErasureLedger.Line(new LearnerId(UUID.randomUUID()), erasure, FAY, DAY);
        book.add(next);
        assertThat(book.lines()).containsExactly(line(), next);
    }

    @Test
    void oneWhoNeverHadAKeyGetsNoneAfterwards() {
        destruction.destroy(ada);
        destruction.destroy(ada);
        assertThat(destruction.isComplete(ada)).isTrue();
        assertThat(owner.sql(
                                "SELECT count(*) FROM identity.data_key WHERE wrapped IS NULL AND destroyed_at IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /// What a vacuum takes out of a table it takes out of its file: no row is left there, not even a dead one.
    @Test
    void noDeadRowIsLeft() {
        owner.sql("CREATE EXTENSION IF NOT EXISTS pgstattuple").update();
        destruction.destroy(ada);
        destruction.vacuum();
        assertThat(owner.sql("""
                        SELECT (pgstattuple('identity.learner')).dead_tuple_count
                             + (pgstattuple('identity.learner_name')).dead_tuple_count
                             + (pgstattuple('identity.data_key')).dead_tuple_count""").query(Long.class).single()).isZero();
    }

    private Eraser started() {
        return new Eraser(database.identity(), node.commands(), clock(), ZoneOffset.UTC, ledger.toString(), "");
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
    }

    private void confirm() {
        node.commands().execute(new ConfirmErasure(ada, erasure, by(FAY)));
    }

    private ErasureLedger.Line line() {
        return new ErasureLedger.Line(ada, erasure, FAY, DAY);
    }

    private static Act by(PersonId person) {
        return Act.of(person, DAY, University.TODAY);
    }

    private void assertErased() {
        assertThat(destruction.isComplete(ada)).isTrue();
        var state = node.commands().<PrivacyState>ask(known -> known.of(PrivacyState.BOUNDARY, ada));
        assertThat(state.erasures()).hasEntrySatisfying(erasure, each -> assertThat(each.destroyed())
                .isNotNull());
        assertThat(new ErasureLedger(ledger).lines()).contains(line());
        assertThat(owner.sql("SELECT count(*) FROM identity.erasure WHERE finished_at IS NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void assertNotErased() {
        assertThat(owner.sql("SELECT family_name FROM identity.learner")
                        .query(String.class)
                        .single())
                .isEqualTo("Byron");
        assertThat(new ErasureLedger(ledger).lines()).isEmpty();
    }
}
