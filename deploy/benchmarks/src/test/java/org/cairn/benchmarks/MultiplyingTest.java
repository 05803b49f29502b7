package org.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MultiplyingTest {
    private static final PrintStream QUIET = new PrintStream(OutputStream.nullOutputStream());

    /// The chain by the schema's own function, and what the events mean by the read models.
    @Test
    void aMultipliedLogIsALogOfMoreLearners() throws Exception {
        try (var server = BenchServer.start(null);
                var database = server.fresh()) {
            Opening.in(database, 100, true, QUIET);
            var before = database.number("SELECT max(position) FROM eventstore.event");

            Multiplying.to(3 * before, database, List.of("bench"), Steps.to(QUIET));

            var after = database.number("SELECT max(position) FROM eventstore.event");
            assertThat(after).isBetween(3 * before, 4 * before);
            assertThat(database.number("""
                            SELECT count(*)
                              FROM (SELECT hash, sha256('\\x02'::bytea
                                        || coalesce(lag(hash) OVER (ORDER BY position), decode(repeat('00', 32), 'hex'))
                                        || eventstore.event_leaf(e)) AS expected
                                      FROM eventstore.event e) AS chain
                             WHERE hash = expected
                            """)).isEqualTo(after);
            try (var side = CommandSide.on(database, 0)) {
                RebuildTiming.catchUp(side, Steps.to(QUIET));
                assertThat(side.projections().parked()).isEmpty();
            }
            assertThat(database.number("SELECT count(*) FROM bi.dim_learner")).isEqualTo(400);
            assertThat(database.number("SELECT count(*) FROM bi.dim_pathway")).isEqualTo(4);
            assertThat(database.number("SELECT count(DISTINCT pathway) FROM bi.fact_judgement"))
                    .isEqualTo(4);
        }
    }

    @Test
    void everyIdIsAnotherOneOfTheSameKindAndEveryCodeOfAPathwayToo() {
        var id = UUID.fromString("0002ea5c-153a-415b-b94d-5445bcc12566");
        var twins = new Twins(3, List.of("NUR"));

        assertThat(twins.id(id)).isNotEqualTo(id).isNotEqualTo(new Twins(4, List.of()).id(id));
        assertThat(twins.id(id).version()).isEqualTo(id.version());
        assertThat(twins.id(id).variant()).isEqualTo(id.variant());
        assertThat(twins.text("{\"a\":\"%s\",\"p\":\"NUR\",\"c\":\"NUR-01\",\"other\":\"NURSE\"}".formatted(id)))
                .isEqualTo(
                        "{\"a\":\"%s\",\"p\":\"NUR3\",\"c\":\"NUR3-01\",\"other\":\"NURSE\"}".formatted(twins.id(id)));
        assertThat(twins.text("section=NUR/S08")).isEqualTo("section=NUR3/S08");
        // A hash of the same digits is no id.
        assertThat(twins.text("803e4b101b2b4a9d803e4b101b2b4a9d")).isEqualTo("803e4b101b2b4a9d803e4b101b2b4a9d");
    }
}
