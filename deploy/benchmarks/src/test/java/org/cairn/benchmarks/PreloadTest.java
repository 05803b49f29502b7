package org.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class PreloadTest {

    /// By the schema's own function, which knows nothing of ours.
    @Test
    void whatIsLoadedIsALogLikeAnyOther() throws Exception {
        try (var server = BenchServer.start(null);
                var database = server.fresh()) {
            Preload.into(database, 3_000, new PrintStream(OutputStream.nullOutputStream()));
            assertThat(database.number("SELECT max(position) FROM eventstore.event"))
                    .isEqualTo(3_000);
            assertThat(database.number("""
                            SELECT count(*)
                              FROM (SELECT hash, sha256('\\x02'::bytea
                                        || coalesce(lag(hash) OVER (ORDER BY position), decode(repeat('00', 32), 'hex'))
                                        || eventstore.event_leaf(e)) AS expected
                                      FROM eventstore.event e) AS chain
                             WHERE hash = expected
                            """)).isEqualTo(3_000);
            assertThat(database.number("SELECT count(*) FROM eventstore.event WHERE tags @> ARRAY['key=7']"))
                    .isEqualTo(Plan.EVENTS_PER_KEY);
        }
    }
}
