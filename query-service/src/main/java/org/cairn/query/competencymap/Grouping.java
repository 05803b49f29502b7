package org.cairn.query.competencymap;

import java.util.Objects;
import java.util.function.Function;
import org.cairn.query.competencymap.CohortMap.Row;

/// By what learners are put together.
public enum Grouping {
    COHORT(Row::cohort),
    SECTION(row -> Objects.requireNonNullElse(row.section(), "")),
    VERSION(Row::version);

    private final Function<Row, String> of;

    Grouping(Function<Row, String> of) {
        this.of = of;
    }

    String of(Row row) {
        return of.apply(row);
    }
}
