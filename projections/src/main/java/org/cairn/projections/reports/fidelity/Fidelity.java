package org.cairn.projections.reports.fidelity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.projections.bi.Fact;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.FidelityRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Terms;
import org.cairn.projections.reports.Window;
import org.jspecify.annotations.Nullable;

/// The report on fidelity: by programme and section, by month and term, dimension by dimension and part by part.
public final class Fidelity {
    /// Before the window: for means of a year, and what the month before said.
    private static final int MONTHS_BEFORE = 12;

    private Fidelity() {}

    /// Rows without a status, which drift has.
    public static List<FidelityRow> of(Programme programme, Window window) {
        var began = began(programme);
        if (began == null || began.isAfter(window.last())) return List.of();
        var terms = Terms.of(programme);
        // The term in which it began is a whole one, and of the others none is cut.
        var first = terms.of(began).first();
        var before = terms.of(window.first().minusMonths(MONTHS_BEFORE)).first();
        var months = Months.of(first.isAfter(before) ? first : before, window.last());
        var baselines = new Baselines(programme, months);
        var measures = Measures.of(programme, months, baselines);
        var scopes = new Assessment(
                programme.pathway(), terms, months, baselines, measures, new Observation(programme, measures, months));
        var rows = new ArrayList<FidelityRow>();
        for (var section = Measure.PROGRAMME; section < measures.sections().size(); section++) {
            for (var kind : Period.Kind.values()) rows.addAll(scopes.of(section, kind));
        }
        return rows.stream().filter(row -> window.contains(row.period().last())).toList();
    }

    /// The first month in which somebody was enrolled, or practice was seen; null if there is none.
    private static @Nullable YearMonth began(Programme programme) {
        return Stream.concat(
                        programme.participations().stream().map(each -> each.enrolledOn()),
                        Stream.concat(
                                        programme.all(OperationFact.Session.class).stream(),
                                        programme.all(OperationFact.Walkthrough.class).stream())
                                .map(Fact::on))
                .min(LocalDate::compareTo)
                .map(YearMonth::from)
                .orElse(null);
    }
}
