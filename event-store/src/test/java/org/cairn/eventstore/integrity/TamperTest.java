package org.cairn.eventstore.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.cairn.eventstore.integrity.Finding.Kind;
import org.cairn.eventstore.integrity.LogVerifier.Outside;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a superuser can do to the rows is found, and where. Each test mutates one log many times at random places.
class TamperTest {
    private static final long SEED = Long.getLong("test.seed", new Random().nextLong());
    private static final Random RANDOM = new Random(SEED);
    private static final SigningKey KEY = SigningKey.generate("example.org/log");
    private static final List<VerifierKey> KEYS = List.of(KEY.verifier());
    private static final int SIZE = 640;
    private static final int CHECKPOINTED = 600;
    private static final int[] CHECKPOINTS = {90, 300, 530, CHECKPOINTED};
    private static final TestLog LOG = log();

    /// A checkpoint of the whole log, of which the database knows nothing.
    private static @Nullable Outside outside;

    private static TestLog log() {
        System.getLogger("test").log(System.Logger.Level.INFO, "seed {0}", Long.toString(SEED));
        try {
            return new TestLog(RANDOM);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void writeTheLog() throws SQLException {
        for (int size : CHECKPOINTS) {
            LOG.append((int) (size - LOG.size()));
            LOG.checkpointer(KEY).make();
        }
        LOG.append((int) (SIZE - LOG.size()));
        LOG.execute("""
                CREATE SCHEMA kept;
                CREATE TABLE kept.event AS TABLE eventstore.event;
                CREATE TABLE kept.checkpoint AS TABLE eventstore.checkpoint;
                CREATE TABLE kept.subtree AS TABLE eventstore.subtree;
                """, REHASH);
        outside = new Outside(
                "elsewhere", LOG.checkpointer(KEY).make().orElseThrow().checkpoint());
        restore();
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    @AfterEach
    void putEverythingBack() throws SQLException {
        restore();
        assertThat(verify().findings()).isEmpty();
    }

    private static void restore() throws SQLException {
        LOG.tamper("""
                TRUNCATE eventstore.event, eventstore.checkpoint, eventstore.subtree;
                INSERT INTO eventstore.event SELECT * FROM kept.event;
                INSERT INTO eventstore.checkpoint SELECT * FROM kept.checkpoint;
                INSERT INTO eventstore.subtree SELECT * FROM kept.subtree;
                """);
    }

    /// What an attacker needs who knows how the chain is made: all hashes from a position on.
    private static final String REHASH = """
            CREATE FUNCTION kept.rehash(first bigint) RETURNS void LANGUAGE plpgsql AS $$
            DECLARE
                e eventstore.event;
                chain bytea := coalesce((SELECT hash FROM eventstore.event WHERE position = first - 1),
                                        decode(repeat('00', 32), 'hex'));
            BEGIN
                FOR e IN SELECT * FROM eventstore.event WHERE position >= first ORDER BY position LOOP
                    chain := sha256('\\x02'::bytea || chain || eventstore.event_leaf(e));
                    UPDATE eventstore.event SET hash = chain WHERE position = e.position;
                END LOOP;
            END $$""";

    private static Verification verify(Outside... outside) throws SQLException {
        return LOG.verify(KEYS, outside);
    }

    private static int position(int upTo) {
        return 1 + RANDOM.nextInt(upTo);
    }

    private interface Tampering {
        void at(int position) throws SQLException;
    }

    private static void found(int times, int upTo, Tampering tampering, Consumer<Verification> expected, int... places)
            throws SQLException {
        for (int i = 0; i < times + places.length; i++) {
            int position = i < times ? position(upTo) : places[i - times];
            tampering.at(position);
            var verification = verify();
            assertThat(verification.isIntact())
                    .as("seed %d, position %d", SEED, position)
                    .isFalse();
            assertThat(verification.firstBadPosition())
                    .as("seed %d, %s", SEED, verification.findings())
                    .isEqualTo(position);
            expected.accept(verification);
            restore();
        }
    }

    private static Consumer<Verification> only(Kind kind) {
        return verification -> assertThat(verification.findings())
                .as("seed %d", SEED)
                .extracting(Finding::kind)
                .containsExactly(kind);
    }

    private static void eachColumn(String column, String value) throws SQLException {
        var sql = "UPDATE eventstore.event SET %s = %s WHERE position = %%d".formatted(column, value);
        found(5, SIZE, at -> LOG.tamper(sql.formatted(at)), only(Kind.EVENT_CHANGED), 1, CHECKPOINTED, SIZE);
    }

    @Test
    void aChangedIdentifierIsFound() throws SQLException {
        eachColumn("event_id", "gen_random_uuid()");
    }

    @Test
    void aChangedTypeOrVersionIsFound() throws SQLException {
        eachColumn("type", "type || 'x'");
        eachColumn("version", "'1.0.1'");
        // The same characters, cut elsewhere.
        eachColumn("(type, version)", "(type || left(version, 1), right(version, -1))");
    }

    @Test
    void aChangedTimeIsFound() throws SQLException {
        eachColumn("recorded_at", "recorded_at + interval '1 microsecond'");
        eachColumn("recorded_at", "'infinity'");
    }

    @Test
    void aChangedPayloadOrChangedMetadataAreFound() throws SQLException {
        eachColumn("payload", "payload || '\\x20'");
        eachColumn("metadata", "metadata || '\\x20'");
        eachColumn("(payload, metadata)", "(payload || '{', right(convert_from(metadata, 'UTF8'), -1)::bytea)");
    }

    @Test
    void changedTagsAreFoundHoweverTheArrayIsWritten() throws SQLException {
        eachColumn("tags", "tags || 'more=1'::text");
        eachColumn("tags", "ARRAY[tags || 'x=1'::text]");
        eachColumn("tags", "tags || NULL::text");
        eachColumn("tags", "('[5:5]={\"y=1\"}'::text[]) || tags");
    }

    @Test
    void aChangedHashIsFoundAndToldFromAChangedEvent() throws SQLException {
        var sql = "UPDATE eventstore.event SET hash = sha256(hash) WHERE position = %d";
        found(20, SIZE - 1, at -> LOG.tamper(sql.formatted(at)), only(Kind.HASH_CHANGED), 1, CHECKPOINTED);
    }

    @Test
    void aDeletedEventIsFound() throws SQLException {
        var sql = "DELETE FROM eventstore.event WHERE position = %d";
        found(20, SIZE - 1, at -> LOG.tamper(sql.formatted(at)), only(Kind.MISSING), 1, CHECKPOINTED);
    }

    @Test
    void aDeletedEventIsFoundAlsoWhenTheGapIsClosed() throws SQLException {
        found(
                15,
                SIZE - 1,
                at -> LOG.tamper(
                        "DELETE FROM eventstore.event WHERE position = %d".formatted(at),
                        "UPDATE eventstore.event SET position = position + 100000 WHERE position > " + at,
                        "UPDATE eventstore.event SET position = position - 100001 WHERE position > 100000"),
                verification -> assertThat(verification.findings().getFirst().kind())
                        .isIn(Kind.CHAIN_BROKEN, Kind.EVENT_CHANGED));
    }

    @Test
    void anInsertedEventIsFoundInTheMiddleAndAtTheEnd() throws SQLException {
        found(
                15,
                SIZE,
                at -> LOG.tamper(
                        "UPDATE eventstore.event SET position = position + 100000 WHERE position >= " + at,
                        "INSERT INTO eventstore.event SELECT %d, gen_random_uuid(), 'forged', '1', now(), '', '{}', '{}', sha256('x')"
                                .formatted(at),
                        "UPDATE eventstore.event SET position = position - 99999 WHERE position > 100000"),
                verification -> assertThat(verification.findings()).isNotEmpty(),
                1,
                SIZE + 1);
    }

    @Test
    void swappedEventsAreFoundWithTheirHashesAndWithout() throws SQLException {
        for (int i = 0; i < 30; i++) {
            int a = position(SIZE - 1);
            int b = a + 1 + RANDOM.nextInt(SIZE - a);
            if (i % 2 == 0) {
                LOG.tamper(
                        "UPDATE eventstore.event SET position = 100000 WHERE position = " + a,
                        "UPDATE eventstore.event SET position = %d WHERE position = %d".formatted(a, b),
                        "UPDATE eventstore.event SET position = %d WHERE position = 100000".formatted(b));
            } else {
                LOG.tamper(
                        "CREATE TABLE kept.hashes AS SELECT position, hash FROM eventstore.event WHERE position IN (%d, %d)"
                                .formatted(a, b),
                        "UPDATE eventstore.event SET position = 100000 WHERE position = " + a,
                        "UPDATE eventstore.event SET position = %d WHERE position = %d".formatted(a, b),
                        "UPDATE eventstore.event SET position = %d WHERE position = 100000".formatted(b),
                        "UPDATE eventstore.event e SET hash = h.hash FROM kept.hashes h WHERE h.position = e.position",
                        "DROP TABLE kept.hashes");
            }
            var verification = verify();
            assertThat(verification.firstBadPosition())
                    .as("seed %d, %d and %d: %s", SEED, a, b, verification.findings())
                    .isEqualTo(a);
            restore();
        }
    }

    @Test
    void aTruncatedTailIsFoundByTheCheckpointsThatKnowMore() throws SQLException {
        for (int i = 0; i < 20; i++) {
            int kept = RANDOM.nextInt(SIZE);
            LOG.tamper("DELETE FROM eventstore.event WHERE position > " + kept);
            var verification = verify(outside());
            assertThat(verification.firstBadPosition()).as("seed %d", SEED).isEqualTo(kept + 1);
            assertThat(verification.findings()).extracting(Finding::kind).containsOnly(Kind.TRUNCATED);
            assertThat(verify().isIntact()).as("seed %d, kept %d", SEED, kept).isEqualTo(kept >= CHECKPOINTED);

            // And when the attacker takes along what the database knew.
            LOG.tamper(
                    "DELETE FROM eventstore.checkpoint WHERE size > " + kept,
                    "DELETE FROM eventstore.subtree s WHERE (s.index + 1) * power(2, s.height) >"
                            + " (SELECT coalesce(max(size), 0) FROM eventstore.checkpoint)");
            assertThat(verify().isIntact()).isTrue();
            assertThat(verify(outside()).firstBadPosition()).as("seed %d", SEED).isEqualTo(kept + 1);
            restore();
        }
    }

    @Test
    void aTruncatedTailIsFoundByAnAnsweredRequestToo() throws SQLException {
        LOG.tamper("INSERT INTO eventstore.request VALUES ('k', 'f', 'a', %d)".formatted(SIZE));
        assertThat(verify().isIntact()).isTrue();
        LOG.tamper("DELETE FROM eventstore.event WHERE position = " + SIZE);
        assertThat(verify().findings()).extracting(Finding::kind).containsExactly(Kind.TRUNCATED);
        LOG.tamper("TRUNCATE eventstore.request");
    }

    @Test
    void whenAllHashesWereComputedAnewTheCheckpointsFindItAndNarrowItDown() throws SQLException {
        for (int i = 0; i < 25; i++) {
            int at = position(SIZE);
            LOG.tamper(
                    "UPDATE eventstore.event SET payload = payload || '!' WHERE position = " + at,
                    "SELECT kept.rehash(%d)".formatted(at));
            var verification = verify(outside());
            var what = "seed %d, position %d: %s".formatted(SEED, at, verification.findings());
            assertThat(verification.findings())
                    .as(what)
                    .extracting(Finding::kind)
                    .containsExactly(Kind.REWRITTEN);
            var finding = verification.findings().getFirst();
            long from = Objects.requireNonNull(finding.from());
            long to = Objects.requireNonNull(finding.to());
            assertThat(finding.from()).as(what).isLessThanOrEqualTo(at).isEqualTo(verification.firstBadPosition());
            assertThat(finding.to()).as(what).isGreaterThanOrEqualTo(at);
            if (at <= CHECKPOINTED) {
                assertThat(Arrays.stream(CHECKPOINTS)).as(what).noneMatch(size -> from <= size && size < to);
            } else {
                assertThat(finding.text()).contains("after 600, if the checkpoints");
            }
            // Of those up to 512 each is in a subtree of 256 that the next checkpoint proves, if that has no tail of
            // its own.
            if (at > 300 && at <= 512) {
                assertThat(finding.to()).as(what).isLessThanOrEqualTo(512);
            }
            assertThat(verify().isIntact()).as(what).isEqualTo(at > CHECKPOINTED);
            restore();
        }
    }

    /// The attacker rewrites all that is in the database, and signs with a key of the same name.
    @Test
    void whenCheckpointsAndSubtreesWereRewrittenTooTheirSignaturesFindItAndSoDoCheckpointsFromOutside()
            throws SQLException {
        var forger = SigningKey.generate(KEY.name());
        for (int i = 0; i < 15; i++) {
            int at = position(SIZE);
            LOG.tamper(
                    "UPDATE eventstore.event SET payload = payload || '!' WHERE position = " + at,
                    "SELECT kept.rehash(%d)".formatted(at),
                    "TRUNCATE eventstore.checkpoint, eventstore.subtree");
            LOG.checkpointer(forger).make();
            var verification = verify();
            assertThat(verification.findings()).extracting(Finding::kind).containsExactly(Kind.CHECKPOINT_FALSE);
            assertThat(LOG.verify(List.of()).isIntact()).isTrue();
            var known = LOG.verify(List.of(), outside());
            assertThat(known.firstBadPosition()).as("seed %d", SEED).isNotNull().isLessThanOrEqualTo(at);
            assertThat(LOG.verify(List.of(forger.verifier())).isIntact()).isTrue();
            restore();
        }
    }

    /// Who has the log's own key, too, is found by what others know, and only by that.
    @Test
    void evenWithTheLogsOwnKeyACheckpointFromOutsideFindsIt() throws SQLException {
        for (int i = 0; i < 10; i++) {
            int at = position(SIZE);
            LOG.tamper(
                    "UPDATE eventstore.event SET payload = payload || '!' WHERE position = " + at,
                    "SELECT kept.rehash(%d)".formatted(at),
                    "TRUNCATE eventstore.checkpoint, eventstore.subtree");
            LOG.checkpointer(KEY).make();
            assertThat(verify().isIntact()).isTrue();
            assertThat(verify(outside()).findings())
                    .as("seed %d", SEED)
                    .extracting(Finding::kind)
                    .containsExactly(Kind.REWRITTEN);
            restore();
        }
    }

    @Test
    void aForgedCheckpointIsFound() throws SQLException {
        var forger = SigningKey.generate(KEY.name());
        for (int size : CHECKPOINTS) {
            var forged = forger.sign("%s\n%d\n%s\n".formatted(KEY.name(), size, Digest.of(new byte[32])));
            for (var change : List.of(
                    "root = sha256('x')",
                    "chain = sha256('x')",
                    "note = replace(note, E'\\n%d\\n', E'\\n%d\\n')".formatted(size, size + 1),
                    "note = regexp_replace(note, '.$', '')",
                    "note = '%s', root = decode(repeat('00', 32), 'hex')".formatted(forged))) {
                LOG.tamper("UPDATE eventstore.checkpoint SET %s WHERE size = %d".formatted(change, size));
                assertThat(verify().findings())
                        .as("%s of %d", change, size)
                        .extracting(Finding::kind)
                        .containsExactly(Kind.CHECKPOINT_FALSE);
                restore();
            }
        }
    }

    /// Without a key it cannot be told by its signature, but by a later one that fits.
    @Test
    void aFalseCheckpointBeforeOneThatFitsIsFoundWithoutAnyKey() throws SQLException {
        var forged = KEY.sign("%s\n300\n%s\n".formatted(KEY.name(), Digest.of(new byte[32])));
        LOG.tamper(
                "UPDATE eventstore.checkpoint SET note = '%s', root = decode(repeat('00', 32), 'hex') WHERE size = 300"
                        .formatted(forged));
        assertThat(LOG.verify(List.of()).findings()).extracting(Finding::kind).containsExactly(Kind.CHECKPOINT_FALSE);
    }

    @Test
    void aFalseOrMissingSubtreeIsFound() throws SQLException {
        for (var change : List.of(
                "UPDATE eventstore.subtree SET hash = sha256(hash) WHERE index = 1",
                "UPDATE eventstore.subtree SET index = 7 WHERE index = 1",
                "DELETE FROM eventstore.subtree WHERE index = 0")) {
            LOG.tamper(change);
            assertThat(verify().findings())
                    .as(change)
                    .extracting(Finding::kind)
                    .isNotEmpty()
                    .containsOnly(Kind.SUBTREE_FALSE);
            restore();
        }
    }

    @Test
    void aMissingProtectionIsFound() throws SQLException {
        for (var change : List.of(
                new String[] {
                    "ALTER TABLE eventstore.event DISABLE TRIGGER insert_only",
                    "ALTER TABLE eventstore.event ENABLE ALWAYS TRIGGER insert_only"
                },
                new String[] {
                    "ALTER TABLE eventstore.event ENABLE TRIGGER insert_only",
                    "ALTER TABLE eventstore.event ENABLE ALWAYS TRIGGER insert_only"
                },
                new String[] {
                    "GRANT UPDATE ON eventstore.event TO cairn_writer",
                    "REVOKE UPDATE ON eventstore.event FROM cairn_writer"
                },
                new String[] {
                    "GRANT INSERT ON eventstore.checkpoint TO PUBLIC",
                    "REVOKE INSERT ON eventstore.checkpoint FROM PUBLIC"
                },
                new String[] {
                    "GRANT UPDATE (payload) ON eventstore.event TO cairn_reader",
                    "REVOKE UPDATE (payload) ON eventstore.event FROM cairn_reader"
                },
                new String[] {
                    "CREATE RULE quietly AS ON UPDATE TO eventstore.event DO INSTEAD NOTHING",
                    "DROP RULE quietly ON eventstore.event"
                },
                new String[] {
                    "ALTER FUNCTION eventstore.refuse_change() RENAME TO refused;"
                            + " CREATE FUNCTION eventstore.refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
                            + " 'BEGIN RETURN NULL; END';"
                            + " DROP TRIGGER insert_only ON eventstore.subtree;"
                            + " CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.subtree"
                            + " EXECUTE FUNCTION eventstore.refuse_change();"
                            + " ALTER TABLE eventstore.subtree ENABLE ALWAYS TRIGGER insert_only",
                    "DROP TRIGGER insert_only ON eventstore.subtree;"
                            + " DROP FUNCTION eventstore.refuse_change;"
                            + " ALTER FUNCTION eventstore.refused() RENAME TO refuse_change;"
                            + " CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.subtree"
                            + " EXECUTE FUNCTION eventstore.refuse_change();"
                            + " ALTER TABLE eventstore.subtree ENABLE ALWAYS TRIGGER insert_only"
                })) {
            LOG.execute(change[0]);
            var verification = verify();
            assertThat(verification.findings()).as(change[0]).isNotEmpty().allMatch(f -> f.kind() == Kind.UNPROTECTED);
            assertThat(verification.firstBadPosition()).isNull();
            LOG.execute(change[1]);
        }
    }

    @Test
    void aLogThatNobodyTouchedIsIntactAndSaysWhatItRestsOn() throws SQLException {
        for (int i = 0; i < 3; i++) {
            var verification = verify(outside());
            assertThat(verification.findings()).isEmpty();
            assertThat(verification.events()).isEqualTo(SIZE);
            assertThat(verification.checkpoints()).isEqualTo(CHECKPOINTS.length + 1);
            assertThat(verification.signaturesChecked()).isEqualTo(CHECKPOINTS.length + 1);
            assertThat(verification.knownFromOutside()).isEqualTo(SIZE);
            assertThat(verification.eventsBehind()).isZero();
            assertThat(verify().eventsBehind()).isEqualTo(SIZE - CHECKPOINTED);
            assertThat(verification.root())
                    .isEqualTo(outside().checkpoint().root().toString());
        }
    }

    /// One hash changed in front does not hide it.
    @Test
    void aRewritingIsFoundBesideAChangedHash() throws SQLException {
        LOG.tamper(
                "UPDATE eventstore.event SET payload = payload || '!' WHERE position = 200",
                "SELECT kept.rehash(200)",
                "UPDATE eventstore.event SET hash = sha256(hash) WHERE position = 20");
        assertThat(verify().findings()).extracting(Finding::kind).containsExactly(Kind.HASH_CHANGED, Kind.REWRITTEN);
    }

    /// Nor do hashes changed exactly where the checkpoints are.
    @Test
    void aRewritingIsFoundBesideAChangedHashAtEachCheckpoint() throws SQLException {
        LOG.tamper(
                "UPDATE eventstore.event SET payload = payload || '!' WHERE position = 200",
                "SELECT kept.rehash(200)",
                "UPDATE eventstore.event SET hash = sha256(hash) WHERE position IN (300, 530, 600)");
        var verification = verify();
        assertThat(verification.findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.HASH_CHANGED, Kind.HASH_CHANGED, Kind.HASH_CHANGED, Kind.REWRITTEN);
        assertThat(verification.firstBadPosition()).isBetween(91L, 200L);
    }

    @Test
    void aRowAtAPositionThatNoLogReachesIsFoundAndKeepsNobodyBusy() throws SQLException {
        for (var far : List.of("9223372036854775807", "4000000000000000000")) {
            LOG.tamper("INSERT INTO eventstore.event SELECT %s, gen_random_uuid(), type, version, recorded_at, payload,"
                            .formatted(far)
                    + " metadata, tags, hash FROM eventstore.event WHERE position = 1");
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                assertThat(verify().findings()).extracting(Finding::kind).containsExactly(Kind.MISSING);
                assertThatThrownBy(() -> LOG.checkpointer(KEY).make()).isInstanceOf(NotIntactException.class);
            });
            restore();
        }
    }

    @Test
    void manyFalseCheckpointsDoNotHideWhatIsWrongWithTheEvents() throws SQLException {
        LOG.tamper(
                "UPDATE eventstore.event SET payload = payload || '!' WHERE position = 200",
                "SELECT kept.rehash(200)",
                "INSERT INTO eventstore.checkpoint SELECT n, sha256('x'), sha256('x'), 'false' FROM generate_series(301, 450) n");
        var verification = verify();
        assertThat(verification.findingCount()).isEqualTo(151);
        assertThat(verification.findings()).hasSize(100).first().matches(f -> f.kind() == Kind.REWRITTEN);
    }

    @Test
    void anotherKeyThanTheLogsIsToldOnceAndNamed() throws SQLException {
        var other = SigningKey.generate(KEY.name());
        var verification = LOG.verify(List.of(other.verifier()));
        assertThat(verification.findings()).extracting(Finding::kind).containsExactly(Kind.CHECKPOINT_FALSE);
        assertThat(verification.findings().getFirst().text())
                .contains(
                        "none of 4 checkpoints",
                        other.verifier().nameAndId(),
                        KEY.verifier().nameAndId());
        assertThat(verification.firstBadPosition()).isNull();
    }

    @Test
    void whoDeletesCheckpointsIsFoundByTheSubtreesThatCameWithThem() throws SQLException {
        LOG.tamper("DELETE FROM eventstore.checkpoint WHERE size > 300");
        assertThat(verify().findings()).extracting(Finding::kind).containsExactly(Kind.SUBTREE_FALSE);
    }

    @Test
    void nullsWhereTheOwnerAllowedThemAreFound() throws SQLException {
        for (var column : List.of("root", "chain", "note")) {
            LOG.tamper(
                    "ALTER TABLE eventstore.checkpoint ALTER COLUMN %s DROP NOT NULL".formatted(column),
                    "UPDATE eventstore.checkpoint SET %s = NULL WHERE size = 300".formatted(column));
            assertThat(verify().findings()).as(column).extracting(Finding::kind).containsExactly(Kind.CHECKPOINT_FALSE);
            restore();
            LOG.tamper("ALTER TABLE eventstore.checkpoint ALTER COLUMN %s SET NOT NULL".formatted(column));
        }
    }

    @Test
    void aRefusalThatIsCaughtByItsOwnFunctionIsNone() throws SQLException {
        LOG.execute(
                "CREATE TABLE kept.function AS SELECT pg_get_functiondef('eventstore.refuse_change'::regproc) AS text");
        LOG.execute("CREATE OR REPLACE FUNCTION eventstore.refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN RAISE EXCEPTION ''refused''; EXCEPTION WHEN OTHERS THEN RETURN NULL; END'");
        assertThat(verify().findings()).hasSize(4).allMatch(f -> f.kind() == Kind.UNPROTECTED);
        LOG.execute("DO $$ BEGIN EXECUTE (SELECT text FROM kept.function); END $$; DROP TABLE kept.function");
    }

    @Test
    void whoMayOnlyReadEventsCanVerifyThem() throws SQLException {
        assertThat(new LogVerifier(LOG.reader)
                        .verify(List.of(outside()), KEYS, _ -> {})
                        .findings())
                .isEmpty();
    }

    private static Outside outside() {
        return Objects.requireNonNull(outside);
    }
}
