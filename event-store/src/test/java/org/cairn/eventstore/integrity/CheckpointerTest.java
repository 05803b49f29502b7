package org.cairn.eventstore.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointerTest {
    private final SigningKey key = SigningKey.generate("example.org/log");
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final TestLog log;

    CheckpointerTest() throws SQLException {
        log = new TestLog(random);
    }

    @AfterEach
    void close() {
        log.close();
    }

    /// Whatever the steps in which it is done, root and subtrees are those of the whole log.
    @Test
    void eachCheckpointIsOfTheWholeLogAndConsistentWithTheOneBefore() throws SQLException {
        var checkpointer = log.checkpointer(key);
        assertThat(checkpointer.make()).isEmpty();
        var leaves = new ArrayList<byte[]>();
        var hash = new TreeHash();
        Checkpoint before = null;
        for (int step : new int[] {1, 1, 253, 1, 1, 255, 257, 700, random.nextInt(1, 600)}) {
            log.append(step);
            var made = checkpointer.make().orElseThrow();
            assertThat(made.isNew()).isTrue();
            new RawLog(log.reader).read(leaves.size(), log.size(), event -> leaves.add(event.leaf(hash)));
            var checkpoint = made.checkpoint();
            assertThat(checkpoint.size()).isEqualTo(log.size());
            assertThat(checkpoint.root().bytes()).as("seed %d", seed).isEqualTo(NaiveTree.root(leaves));
            assertThat(checkpoint.signer(List.of(key.verifier()))).isEqualTo(key.verifier());
            assertThat(checkpointer.make().orElseThrow()).isEqualTo(new Checkpointer.Made(checkpoint, false));
            if (before != null) {
                new ProofSource(log.reader).consistency(before, checkpoint, List.of(key.verifier()));
            }
            before = checkpoint;
        }
        assertThat(log.number("SELECT count(*) FROM eventstore.subtree WHERE height = 8"))
                .isEqualTo(log.size() / 256);
        assertThat(log.verify(List.of(key.verifier())).isIntact()).isTrue();
    }

    @Test
    void manyAtOnceMakeOne() throws SQLException {
        log.append(300);
        var made = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return log.checkpointer(key).make().orElseThrow();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(made.stream().filter(Checkpointer.Made::isNew)).hasSize(1);
        assertThat(made.stream().map(Checkpointer.Made::checkpoint).distinct()).hasSize(1);
        assertThat(log.number("SELECT count(*) FROM eventstore.checkpoint")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE eventstore.event SET payload = 'x' WHERE position = 600",
                "UPDATE eventstore.event SET hash = sha256('x') WHERE position = 600",
                "DELETE FROM eventstore.event WHERE position = 600",
                "DELETE FROM eventstore.event WHERE position > 400",
                "DELETE FROM eventstore.event",
                "UPDATE eventstore.event SET payload = 'x' WHERE position = 450",
                "UPDATE eventstore.subtree SET hash = sha256('x') WHERE index = 0",
                "DELETE FROM eventstore.subtree",
                "UPDATE eventstore.checkpoint SET root = sha256('x')",
                "UPDATE eventstore.checkpoint SET chain = sha256('x')",
                "UPDATE eventstore.checkpoint SET note = replace(note, '500', '501')",
                "UPDATE eventstore.checkpoint SET note = 'no note'",
            })
    void whatDoesNotVerifyIsNotSigned(String tampering) throws SQLException {
        log.append(500);
        var checkpointer = log.checkpointer(key);
        checkpointer.make();
        log.append(200);
        log.tamper(tampering);
        assertThatThrownBy(checkpointer::make).as("seed %d", seed).isInstanceOf(NotIntactException.class);
        assertThat(log.number("SELECT count(*) FROM eventstore.checkpoint")).isEqualTo(1);
    }

    @Test
    void whatAnUnknownKeySignedIsNotContinuedUnlessTheKeyIsKnownAsRetired() throws SQLException {
        log.append(10);
        log.checkpointer(key).make();
        log.append(10);
        var next = SigningKey.generate("example.org/log");
        assertThatThrownBy(() -> log.checkpointer(next).make())
                .isInstanceOf(NotIntactException.class)
                .hasMessageContaining("not signed by a known key");
        var file = new KeyFile(next, List.of(key.verifier()));
        assertThat(new Checkpointer(log.reader, log.writer, file)
                        .make()
                        .orElseThrow()
                        .isNew())
                .isTrue();
        assertThat(log.verify(file.verifiers()).isIntact()).isTrue();
    }

    @Test
    void aLogThatIsWrittenAndSignedMeanwhileVerifies() throws Exception {
        var writing = new AtomicBoolean(true);
        var writer = CompletableFuture.runAsync(() -> {
            try {
                while (writing.get()) {
                    log.append(100);
                    log.checkpointer(key).make();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int i = 0; i < 8; i++) {
            assertThat(log.verify(List.of(key.verifier())).findings())
                    .as("seed %d", seed)
                    .isEmpty();
        }
        writing.set(false);
        writer.get();
        assertThat(log.size()).isPositive();
    }

    @Test
    void readersAndStrangersCannotAddCheckpointsAndNobodyChangesThem() throws SQLException {
        log.append(10);
        var asReader = new Checkpointer(log.reader, log.reader, new KeyFile(key, List.of()));
        assertThatThrownBy(asReader::make).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        log.checkpointer(key).make();
        for (var sql : List.of(
                "UPDATE eventstore.checkpoint SET note = ''",
                "DELETE FROM eventstore.subtree",
                "TRUNCATE eventstore.checkpoint",
                "SET session_replication_role = replica; DELETE FROM eventstore.checkpoint")) {
            assertThatThrownBy(() -> log.execute(sql)).hasMessageContaining("insert-only");
        }
    }

    @Test
    void theDatabaseTakesNoCheckpointThatDoesNotFitTheLog() throws SQLException {
        log.append(10);
        for (var call : List.of("0, 11", "0, 9", "0, 0", "0, -1")) {
            var sql = "SELECT eventstore.add_checkpoint(%s, sha256('r'), (SELECT hash FROM eventstore.event WHERE"
                            .formatted(call)
                    + " position = 10), 'note', '{}', '{}', '{}')";
            assertThatThrownBy(() -> log.execute(sql)).hasMessageContaining("does not fit the log");
        }
        assertThat(log.number("SELECT count(*) FROM eventstore.checkpoint")).isZero();
    }
}
