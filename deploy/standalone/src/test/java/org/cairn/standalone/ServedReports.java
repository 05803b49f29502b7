package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.projections.reports.AllRows;
import org.cairn.projections.reports.AttributionRow;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.FidelityRow;
import org.cairn.projections.reports.IndexRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Scope;
import org.cairn.query.reports.Attributed;
import org.cairn.query.reports.DriftIndexMonth;
import org.cairn.query.reports.DriftIndicator;
import org.cairn.query.reports.FidelityDimension;
import tools.jackson.databind.json.JsonMapper;

/// What REST must answer where these are the rows.
///
/// @param rows of one programme
record ServedReports(AllRows rows) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Asks for everything that there is of the programme: both kinds of periods, the whole and each of its sections.
    void areServedBy(TestCairn cairn, String pathway) throws InterruptedException {
        var reports = "/api/v1/pathways/%s/reports/".formatted(pathway);
        assertThat(asked(cairn, reports + "attribution", Attributed.class)).containsExactlyElementsOf(attributed());
        assertThat(asked(cairn, reports + "index", DriftIndexMonth.class)).containsExactlyElementsOf(index());
        var scopes = new ArrayList<>(List.of(Scope.PROGRAMME));
        rows.drift().stream()
                .map(DriftRow::scope)
                .filter(scope -> scope.kind() == Scope.Kind.SECTION)
                .distinct()
                .forEach(scopes::add);
        for (var kind : Period.Kind.values()) {
            for (var scope : scopes) {
                var question = "?period=" + kind.code()
                        + (scope.kind() == Scope.Kind.SECTION ? "&section=" + scope.code() : "");
                assertThat(asked(cairn, reports + "fidelity" + question, FidelityDimension.class))
                        .as("fidelity %s", question)
                        .containsExactlyInAnyOrderElementsOf(fidelity(kind, scope));
                assertThat(asked(cairn, reports + "drift" + question, DriftIndicator.class))
                        .as("drift %s", question)
                        .containsExactlyInAnyOrderElementsOf(drift(kind, scope));
            }
        }
    }

    private static <R> List<R> asked(TestCairn cairn, String path, Class<R> row) throws InterruptedException {
        var answered = new ArrayList<R>();
        for (var each : cairn.get(path).path("rows")) answered.add(JSON.treeToValue(each, row));
        return answered;
    }

    private List<FidelityDimension> fidelity(Period.Kind kind, Scope scope) {
        var here = rows.fidelity().stream()
                .filter(row -> row.period().kind() == kind && row.scope().equals(scope))
                .toList();
        return here.stream()
                .filter(row -> row.part().isEmpty())
                .map(row -> dimension(row, here))
                .toList();
    }

    private static FidelityDimension dimension(FidelityRow row, List<FidelityRow> here) {
        return new FidelityDimension(
                row.scope().kind() == Scope.Kind.SECTION ? row.scope().code() : null,
                row.period().from(),
                row.period().until(),
                row.dimension(),
                row.value(),
                row.n(),
                row.se(),
                row.seDrift(),
                row.sections(),
                row.coverage(),
                row.observers(),
                row.alpha(),
                row.target(),
                row.tolerance(),
                row.offTarget(),
                row.weakest(),
                row.status().code(),
                row.reason(),
                row.rubricVersion(),
                row.baselineVersion(),
                here.stream()
                        .filter(part -> !part.part().isEmpty()
                                && part.dimension().equals(row.dimension())
                                && part.period().equals(row.period()))
                        .sorted(Comparator.comparing(FidelityRow::part))
                        .map(ServedReports::part)
                        .toList());
    }

    private static FidelityDimension.Part part(FidelityRow part) {
        return new FidelityDimension.Part(
                part.part(),
                part.numerator(),
                part.denominator(),
                part.value(),
                part.n(),
                part.se(),
                part.status().code(),
                part.reason());
    }

    /// A programme's cohorts are told with it.
    private List<DriftIndicator> drift(Period.Kind kind, Scope scope) {
        return rows.drift().stream()
                .filter(row -> row.period().kind() == kind)
                .filter(row -> scope.equals(Scope.PROGRAMME)
                        ? row.scope().kind() != Scope.Kind.SECTION
                        : row.scope().equals(scope))
                .map(ServedReports::indicator)
                .toList();
    }

    private static DriftIndicator indicator(DriftRow row) {
        return new DriftIndicator(
                row.indicator(),
                row.series(),
                row.scope().kind().code(),
                row.scope().code(),
                row.period().from(),
                row.period().until(),
                row.value(),
                row.n(),
                row.se(),
                row.reference(),
                row.z(),
                row.up(),
                row.down(),
                row.change(),
                row.low(),
                row.high(),
                row.target(),
                row.tolerance(),
                row.offTarget(),
                row.counts(),
                row.status().code(),
                row.note(),
                row.baselineVersion(),
                row.parts());
    }

    private List<Attributed> attributed() {
        var byDrift = new LinkedHashMap<List<Object>, List<AttributionRow>>();
        for (var row : rows.attribution()) {
            var key = List.<Object>of(row.indicator(), row.series(), row.firstSignal(), row.changeSet());
            byDrift.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        return byDrift.values().stream()
                .map(causes -> {
                    var first = causes.getFirst();
                    return new Attributed(
                            first.indicator(),
                            first.series(),
                            first.firstSignal().atDay(1),
                            first.changeSet().stream()
                                    .map(month -> month.atDay(1))
                                    .toList(),
                            first.baselineVersion(),
                            causes.stream().map(ServedReports::cause).toList());
                })
                .toList();
    }

    private static Attributed.Cause cause(AttributionRow row) {
        return new Attributed.Cause(
                row.causeType(),
                row.causeEvent(),
                row.cause(),
                row.causeOn(),
                row.lagPeriods(),
                row.effect(),
                row.low(),
                row.high(),
                row.shareOfGap(),
                row.grade(),
                row.verdict(),
                row.inseparable(),
                row.affected(),
                row.control(),
                row.periods(),
                row.assignments(),
                row.p(),
                row.preTrendLow(),
                row.preTrendHigh());
    }

    private List<DriftIndexMonth> index() {
        return rows.index().stream()
                .filter(row -> row.indicator().isEmpty())
                .sorted(Comparator.comparing(IndexRow::month))
                .map(row -> new DriftIndexMonth(
                        row.month().atDay(1),
                        row.value(),
                        row.beyond(),
                        row.state().code(),
                        row.drifting(),
                        row.baselineVersion(),
                        indicators(row.month()).toList()))
                .toList();
    }

    private Stream<DriftIndexMonth.Indicator> indicators(YearMonth month) {
        return rows.index().stream()
                .filter(row -> row.month().equals(month) && !row.indicator().isEmpty())
                .sorted(Comparator.comparing(IndexRow::indicator))
                .map(row -> new DriftIndexMonth.Indicator(
                        row.indicator(),
                        row.value(),
                        row.weight(),
                        row.mean(),
                        row.se(),
                        row.target(),
                        row.tolerance()));
    }
}
