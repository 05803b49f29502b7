package org.cairn.eventstore.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Proofs that were given out must hold with every later release: these files are never changed, only added to.
class GoldenProofTest {
    private static byte[] file(String name) {
        try (var in = Objects.requireNonNull(GoldenProofTest.class.getResourceAsStream("golden-1/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<VerifierKey> keys() {
        return List.of(VerifierKey.parse(StrictText.utf8(file("log.vkey")).strip()));
    }

    @Test
    void anEventIsStillProven() {
        var proof = (InclusionProof) Proof.parse(file("event.tlog-proof"));
        proof.check(keys());
        assertThat(proof.position()).isEqualTo(300);
        assertThat(proof.content().type()).startsWith("test.Happened");
        assertThat(proof.checkpoint()).isEqualTo(Checkpoint.parse(file("later.checkpoint")));
    }

    @Test
    void theEventsOfAnOldCheckpointAreStillProvenToBeUnchanged() {
        var proof = (ConsistencyProof) Proof.parse(file("consistency.proof"));
        proof.check(keys());
        assertThat(proof.from()).isEqualTo(Checkpoint.parse(file("earlier.checkpoint")));
        assertThat(proof.checkpoint()).isEqualTo(Checkpoint.parse(file("later.checkpoint")));
    }
}
