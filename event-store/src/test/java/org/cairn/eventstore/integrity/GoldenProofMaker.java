package org.cairn.eventstore.integrity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Makes the files of a further format for [GoldenProofTest], once. Not part of a normal build: `mvn -pl event-store
/// test -Dtest=GoldenProofMaker -Dgolden.folder=…`.
class GoldenProofMaker {
    @Test
    void make() throws Exception {
        var folder = Path.of(System.getProperty("golden.folder"));
        var key = SigningKey.generate("example.org/golden");
        var keys = List.of(key.verifier());
        try (var log = new TestLog(new Random(1))) {
            log.append(300);
            var earlier = log.checkpointer(key).make().orElseThrow().checkpoint();
            log.append(477);
            var later = log.checkpointer(key).make().orElseThrow().checkpoint();
            var source = new ProofSource(log.reader);
            Files.writeString(folder.resolve("log.vkey"), key.verifier() + "\n");
            Files.writeString(folder.resolve("earlier.checkpoint"), earlier.note());
            Files.writeString(folder.resolve("later.checkpoint"), later.note());
            Files.writeString(
                    folder.resolve("event.tlog-proof"),
                    source.inclusion(300, later, keys).text());
            Files.writeString(
                    folder.resolve("consistency.proof"),
                    source.consistency(earlier, later, keys).text());
        }
    }
}
