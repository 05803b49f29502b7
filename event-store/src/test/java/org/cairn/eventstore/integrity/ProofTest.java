package org.cairn.eventstore.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final long SEED = new Random().nextLong();
    private static final Random RANDOM = new Random(SEED);
    private static final SigningKey KEY = SigningKey.generate("example.org/log");
    private static final List<VerifierKey> KEYS = List.of(KEY.verifier());
    private static final List<Checkpoint> CHECKPOINTS = new ArrayList<>();
    private static final TestLog LOG = log();

    private static TestLog log() {
        try {
            return new TestLog(RANDOM);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void writeTheLog() throws SQLException {
        for (int step : new int[] {1, 254, 1, 44, 212, 600, 65_000}) {
            if (step > 1000) {
                LOG.load(step);
            } else {
                LOG.append(step);
            }
            CHECKPOINTS.add(LOG.checkpointer(KEY).make().orElseThrow().checkpoint());
        }
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    private static byte[] bytes(Proof proof) {
        return proof.text().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anEventIsProvenUnderEachCheckpointThatHasIt() throws SQLException {
        var source = new ProofSource(LOG.reader);
        for (var under : CHECKPOINTS) {
            var positions = new ArrayList<>(List.of(1L, under.size()));
            for (int i = 0; i < 10; i++) {
                positions.add(1 + RANDOM.nextLong(under.size()));
            }
            for (long position : positions) {
                var proof = source.inclusion(position, under, KEYS);
                var read = (InclusionProof) Proof.parse(bytes(proof));
                read.check(KEYS);
                assertThat(read.text()).as("seed %d", SEED).isEqualTo(proof.text());
                assertThat(source.positionOf(read.content().id())).contains(position);
                assertThat(read.key()).isEqualTo(KEY.verifier());
            }
        }
        assertThat(source.newest()).contains(CHECKPOINTS.getLast());
    }

    @Test
    void eachCheckpointIsProvenToBeginWithEachBefore() throws SQLException {
        var source = new ProofSource(LOG.reader);
        for (var to : CHECKPOINTS) {
            for (var from : CHECKPOINTS) {
                if (from.size() <= to.size()) {
                    var proof = source.consistency(from, to, KEYS);
                    var read = Proof.parse(bytes(proof));
                    read.check(KEYS);
                    assertThat(read.text()).isEqualTo(proof.text());
                }
            }
        }
    }

    @Test
    void whateverByteIsChangedAProofNoLongerHolds() throws SQLException {
        var source = new ProofSource(LOG.reader);
        for (Proof proof : List.of(
                source.inclusion(100, CHECKPOINTS.get(3), KEYS),
                source.consistency(CHECKPOINTS.get(1), CHECKPOINTS.get(3), KEYS))) {
            byte[] file = bytes(proof);
            for (int at = 0; at < file.length; at++) {
                byte[] changed = file.clone();
                changed[at] ^= (byte) (1 << RANDOM.nextInt(8));
                assertThatThrownBy(() -> Proof.parse(changed).check(List.of()))
                        .as("seed %d, byte %d of %s", SEED, at, proof.text())
                        .isInstanceOfAny(MalformedException.class, NotIntactException.class);
            }
        }
    }

    @Test
    void aProofByAnotherKeyDoesNotHoldWhereTheKeyIsKnown() throws SQLException {
        var forger = SigningKey.generate(KEY.name());
        var honest = new ProofSource(LOG.reader).inclusion(7, CHECKPOINTS.get(2), KEYS);
        var under = honest.checkpoint();
        var forged = new InclusionProof(
                7,
                honest.event(),
                honest.path(),
                Checkpoint.sign(under.size(), under.root(), forger),
                forger.verifier());
        forged.check(List.of()); // in itself it is sound
        assertThatThrownBy(() -> forged.check(KEYS)).isInstanceOf(NotIntactException.class);
    }

    @Test
    void noProofIsGivenOutThatDoesNotHold() throws SQLException {
        var source = new ProofSource(LOG.reader);
        var under = CHECKPOINTS.get(4);
        LOG.tamper("UPDATE eventstore.event SET payload = payload || '!' WHERE position = 300");
        assertThatThrownBy(() -> source.inclusion(300, under, KEYS)).isInstanceOf(NotIntactException.class);
        source.inclusion(200, under, KEYS);
        LOG.tamper("UPDATE eventstore.event SET payload = substring(payload FROM 1 FOR octet_length(payload) - 1)"
                + " WHERE position = 300");
        source.inclusion(300, under, KEYS);
    }
}
