package org.cairn.projections.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// In no aggregate is there a cell of fewer than ten learners, nor can one be found from the others and their sum.
class SuppressionTest {
    private static final long SEED = Long.getLong("cairn.seed", System.nanoTime());
    private static final int SMALLEST = 10;

    private record Cell(long learners, boolean hidden) {}

    private final BiDatabase bi = new BiDatabase();

    @AfterEach
    void close() {
        bi.close();
    }

    /// The same cells counted plainly, beside whether the view hides them.
    private Map<String, List<Cell>> cells(String group, String cell, String counted, String view) {
        var cells = new LinkedHashMap<String, List<Cell>>();
        var keys = group + ", " + cell;
        var on = List.of(keys.split(", ")).stream()
                .map(key -> "v." + key + " IS NOT DISTINCT FROM c." + key)
                .reduce((one, other) -> one + " AND " + other)
                .orElseThrow();
        bi.database
                .rows("SELECT concat_ws('/', %s), c.n, v.suppressed, v.learners FROM (%s) AS c JOIN bi.%s v ON %s"
                        .formatted(
                                List.of(group.split(", ")).stream()
                                        .map(key -> "c." + key)
                                        .reduce((one, other) -> one + ", " + other)
                                        .orElseThrow(),
                                counted,
                                view,
                                on))
                .forEach(row -> {
                    var columns = row.split(" ");
                    var n = Long.parseLong(columns[1]);
                    assertThat(columns[3]).isEqualTo(columns[2].equals("true") ? "null" : columns[1]);
                    cells.computeIfAbsent(columns[0], _ -> new ArrayList<>())
                            .add(new Cell(n, columns[2].equals("true")));
                });
        return cells;
    }

    private static void safe(Map<String, List<Cell>> groups) {
        assertThat(groups).isNotEmpty();
        groups.forEach((group, cells) -> {
            var hidden = cells.stream().filter(Cell::hidden).toList();
            assertThat(cells).as(group + ", seed " + SEED).allSatisfy(cell -> {
                if (!cell.hidden()) assertThat(cell.learners()).isGreaterThanOrEqualTo(SMALLEST);
            });
            if (hidden.isEmpty()) return;
            var together = hidden.stream().mapToLong(Cell::learners).sum();
            assertThat(hidden.size() == cells.size() || hidden.size() >= 2 && together >= SMALLEST)
                    .as("%s, seed %d: %s", group, SEED, cells)
                    .isTrue();
        });
        assertThat(groups.values().stream().flatMap(List::stream).filter(Cell::hidden))
                .as("something was hidden, seed " + SEED)
                .isNotEmpty();
        assertThat(groups.values().stream().flatMap(List::stream).filter(cell -> !cell.hidden()))
                .as("something was not, seed " + SEED)
                .isNotEmpty();
    }

    @Test
    void smallCellsAndTheirComplementsAreHidden() {
        bi.feed(Instant.parse("2026-03-01T10:00:00Z"), University.events(SEED, 400))
                .aggregated();
        safe(cells("pathway, month", "competency", """
                SELECT pathway, date_trunc('month', occurred_on::timestamp)::date AS month, competency,
                       count(DISTINCT learner) AS n
                  FROM bi.fact_mastery WHERE stage IN ('shown', 'carried') AND NOT provisional GROUP BY 1, 2, 3""", "agg_mastery_month"));
        safe(cells("pathway, month, stage", "cohort", """
                SELECT f.pathway, date_trunc('month', f.occurred_on::timestamp)::date AS month, f.stage, e.cohort,
                       count(DISTINCT f.learner) AS n
                  FROM bi.fact_enrolment f JOIN bi.fact_enrolment e ON e.enrolment = f.enrolment AND e.stage = 'enrolled'
                 GROUP BY 1, 2, 3, 4""", "agg_enrolment_month"));
    }
}
