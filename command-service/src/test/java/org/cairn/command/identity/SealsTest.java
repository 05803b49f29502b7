package org.cairn.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cairn.command.CommandRejected;
import org.cairn.command.TestDatabase;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerReason;
import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.SealedText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final SealsConfiguration CONFIGURATION = new SealsConfiguration();

    private final JdbcClient owner = JdbcClient.create(DATABASE.owner());
    private final Learners learners = new Learners(DATABASE.identity());
    private final Path file;

    SealsTest(@TempDir Path folder) {
        file = folder.resolve("master.key");
        owner.sql("DELETE FROM identity.data_key").update();
        MasterKeys.create(file);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatIsSealedIsOpenedByAnyProcessWithTheMasterKey() {
        var ada = learner();
        var sealed = seals().seal(ada, "goal", "To weld");
        assertThat(seals().open(ada, "goal", sealed)).isEqualTo("To weld");
        assertThat(seals().seal(ada, "goal", "To weld")).isEqualTo(sealed);
        assertThat(seals().seal(learner(), "goal", "To weld")).isNotEqualTo(sealed);
        assertThat(seals().sealIfAny(ada, "goal", null)).isNull();
    }

    @Test
    void noKeyIsMadeForALearnerWhomNobodyKnows() {
        var nobody = Learners.newId();
        assertRefused(() -> seals().seal(nobody, "goal", "To weld"), LearnerReason.LEARNER_UNKNOWN);
        assertRefused(() -> seals().open(nobody, "goal", new SealedText("AQ")), LearnerReason.LEARNER_UNKNOWN);
        assertThat(keys()).isZero();
    }

    @Test
    void whenTheKeyIsDestroyedNothingIsSealedOrOpenedAnyMore() {
        var ada = learner();
        var seals = seals();
        var sealed = seals.seal(ada, "goal", "To weld");
        owner.sql("UPDATE identity.data_key SET wrapped = NULL, master = NULL, destroyed_at = now()")
                .update();
        assertRefused(() -> seals.open(ada, "goal", sealed), LearnerReason.LEARNER_ERASED);
        assertRefused(() -> seals.seal(ada, "goal", "To weld"), LearnerReason.LEARNER_ERASED);
        assertThat(keys()).isOne();
    }

    @Test
    void ofManyWhoSealFirstOneMakesTheKey() {
        var ada = learner();
        var seals = seals();
        var all = IntStream.range(0, 16)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> seals.seal(ada, "goal", "To weld")))
                .map(CompletableFuture::join)
                .distinct();
        assertThat(all).hasSize(1);
        assertThat(keys()).isOne();
    }

    @Test
    void aKeyInAnotherLearnersRowOpensNothing() {
        var ada = learner();
        var bob = learner();
        seals().seal(ada, "goal", "To weld");
        seals().seal(bob, "goal", "To weld");
        owner.sql("UPDATE identity.data_key SET wrapped = (SELECT wrapped FROM identity.data_key WHERE learner = :ada)")
                .param("ada", ada.value())
                .update();
        assertThatThrownBy(() -> seals().seal(bob, "goal", "To weld")).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void afterARotationAllKeysAreWrappedAnewAndTheOldMasterKeyCanGo(@TempDir Path other) {
        var ada = learner();
        var sealed = seals().seal(ada, "goal", "To weld");
        MasterKeys.rotate(file);
        assertThat(seals().open(ada, "goal", sealed)).isEqualTo("To weld");
        assertThat(owner.sql("SELECT DISTINCT master FROM identity.data_key")
                        .query(String.class)
                        .list())
                .containsExactly(MasterKeys.read(file).name());
        assertThat(new DataKeys(DATABASE.identity(), MasterKeys.read(file)).wrapAnew())
                .isZero();
    }

    @Test
    void nothingStartsWithAnotherMasterKeyThanTheDatabaseWasUsedWith(@TempDir Path other) {
        seals().seal(learner(), "goal", "To weld");
        MasterKeys.create(other.resolve("master.key"));
        assertThatThrownBy(() -> seals(other.resolve("master.key")))
                .hasMessageContaining(MasterKeys.read(file).name());
        assertThatThrownBy(() -> seals(other.resolve("none"))).hasMessageContaining("cannot be used");
    }

    @Test
    void withoutAMasterKeyNothingIsSealed() {
        var ada = learner();
        var none = CONFIGURATION.seals(DATABASE.identity(), "");
        assertThatThrownBy(() -> none.seal(ada, "goal", "To weld")).isInstanceOf(SealingUnavailableException.class);
        assertThatThrownBy(() -> none.open(ada, "goal", new SealedText("AQ")))
                .isInstanceOf(SealingUnavailableException.class);
    }

    @Test
    void aTextIsNeitherBlankNorLongerThanItMayBeAndNoMessageShowsIt() {
        var ada = learner();
        for (var bad : new String[] {"", " ", "secret".repeat(1667)}) {
            assertThatThrownBy(() -> seals().seal(ada, "goal", bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("goal must have 1 to 10000 characters");
        }
        assertThatThrownBy(() -> seals().seal(ada, "no code", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private Seals seals() {
        return seals(file);
    }

    private Seals seals(Path masterKey) {
        return CONFIGURATION.seals(DATABASE.identity(), masterKey.toString());
    }

    private LearnerId learner() {
        return learners.idFor(UUID.randomUUID().toString(), Person.UNNAMED, Learners.newId());
    }

    private long keys() {
        return owner.sql("SELECT count(*) FROM identity.data_key")
                .query(Long.class)
                .single();
    }

    private static void assertRefused(Runnable act, Reason reason) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(CommandRejected.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
