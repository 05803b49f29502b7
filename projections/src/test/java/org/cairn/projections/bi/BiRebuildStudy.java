package org.cairn.projections.bi;

import java.time.Instant;
import org.cairn.projections.history.University;

/// How fast the star schema is built from the log, and how long a programme takes to be read back. Not a test.
final class BiRebuildStudy {

    public static void main(String... arguments) throws Exception {
        var learners = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        try (var bi = new BiDatabase()) {
            var events = University.events(7, learners);
            bi.append(Instant.parse("2026-03-01T10:00:00Z"), events);
            for (var turn = 0; turn < 2; turn++) {
                var rebuilt = bi.projections.rebuild("bi", (_, _) -> {});
                System.out.printf("bi: %,d events, %,d events/s%n", rebuilt.events(), rebuilt.eventsPerSecond());
                var start = System.nanoTime();
                var programme = bi.programme("AAA", null);
                System.out.printf(
                        "AAA: %,d marks read in %,d ms%n",
                        programme.marks().size(), (System.nanoTime() - start) / 1_000_000);
            }
            var aggregates = bi.database.rows("SELECT relname FROM pg_class"
                    + " WHERE relnamespace = 'bi'::regnamespace AND relname LIKE 'agg\\_%' ORDER BY 1");
            for (var aggregate : aggregates) {
                bi.database.rows("SELECT count(*) FROM bi." + aggregate);
                var start = System.nanoTime();
                var rows = bi.database.rows("SELECT * FROM bi." + aggregate).size();
                System.out.printf("%s: %,d rows in %,d ms%n", aggregate, rows, (System.nanoTime() - start) / 1_000_000);
            }
        }
    }

    private BiRebuildStudy() {}
}
