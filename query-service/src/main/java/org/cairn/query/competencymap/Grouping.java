package org.cairn.query.competencymap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.cairn.query.competencymap.CohortMap.Row;
import org.cairn.query.web.BadParameter;

/// By what learners are put together.
public enum Grouping {
    COHORT(Row::cohort),
    SECTION(row -> Objects.requireNonNullElse(row.section(), "")),
    VERSION(Row::version);

    private final Function<Row, String> of;

    Grouping(Function<Row, String> of) {
        this.of = of;
    }

    /// As addresses have it: `cohort`, `section` or `version`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Grouping of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BadParameter("by", "It must be cohort, section or version."));
    }

    String of(Row row) {
        return of.apply(row);
    }
}
