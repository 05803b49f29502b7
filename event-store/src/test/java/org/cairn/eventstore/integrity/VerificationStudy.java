package org.cairn.eventstore.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How fast a log is verified and signed. Not part of a normal build: `mvn -pl event-store test
/// -Dtest=VerificationStudy`, with `-Dstudy.events=…` for another number of events and `-Dstudy.checkpoints=…` for a
/// log of that many checkpoints.
class VerificationStudy {
    private static final System.Logger LOG = System.getLogger("study");
    private static final int EVENTS = Integer.getInteger("study.events", 1_000_000);

    /// Three years of one every five minutes are 300,000.
    private static final int CHECKPOINTS = Integer.getInteger("study.checkpoints", 0);

    private interface Work {
        void run() throws Exception;
    }

    @Test
    void howFastALogIsVerified() throws Exception {
        var key = SigningKey.generate("example.org/study");
        try (var log = new TestLog(new Random(1))) {
            log.load(EVENTS);
            measure("first checkpoint", () -> log.checkpointer(key).make().orElseThrow());
            for (int round = 0; round < 3; round++) {
                measure("verify", () -> assertThat(
                                log.verify(List.of(key.verifier())).findings())
                        .isEmpty());
            }
            log.append(1000);
            measure(
                    "checkpoint of 1,000 more",
                    () -> log.checkpointer(key).make().orElseThrow());
            var source = new ProofSource(log.reader);
            var newest = source.newest().orElseThrow();
            measure("inclusion proof", () -> source.inclusion(EVENTS / 2, newest, List.of(key.verifier())));
        }
    }

    @Test
    void howFastManyCheckpointsAreVerified() throws Exception {
        assumeTrue(CHECKPOINTS > 0, "-Dstudy.checkpoints=300000");
        var key = SigningKey.generate("example.org/study");
        try (var log = new TestLog(new Random(1))) {
            log.load(CHECKPOINTS);
            log.signEach(key);
            for (int round = 0; round < 2; round++) {
                measure(
                        "verify without a key",
                        () -> assertThat(log.verify(List.of()).checkpoints()).isEqualTo(CHECKPOINTS));
                measure("verify with all signatures", () -> assertThat(
                                log.verify(List.of(key.verifier())).signaturesChecked())
                        .isEqualTo(CHECKPOINTS));
            }
        }
    }

    private static void measure(String what, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.log(
                System.Logger.Level.INFO,
                "STUDY {0}, {1} events: {2} s, {3} events/s",
                what,
                EVENTS,
                "%.3f".formatted(seconds),
                Math.round(EVENTS / seconds));
    }
}
