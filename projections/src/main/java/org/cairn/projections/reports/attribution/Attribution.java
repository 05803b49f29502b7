package org.cairn.projections.reports.attribution;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.AttributionRow;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.attribution.Finding.Verdict;
import org.jspecify.annotations.Nullable;

/// For each drift what may have caused it, and always what remains unexplained.
public final class Attribution {
    private Attribution() {}

    /// @param drift all rows of the programme's indicators of drift
    public static List<AttributionRow> of(Programme programme, List<DriftRow> drift) {
        return of(programme.pathway(), Candidates.of(programme), drift);
    }

    static List<AttributionRow> of(String pathway, List<Candidate> candidates, List<DriftRow> drift) {
        var series = new TreeMap<String, List<DriftRow>>();
        for (var row : drift) {
            if (!row.counts()) continue;
            var key = "%s %s %s"
                    .formatted(row.indicator(), row.series(), row.period().kind());
            series.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        var rows = new ArrayList<AttributionRow>();
        for (var each : series.values()) {
            if (each.stream().noneMatch(row -> row.status() == Status.DRIFT)) continue;
            var episode = Episode.of(Panel.of(each));
            if (episode == null) continue;
            var of = each.getFirst();
            rows.addAll(rows(pathway, of, episode, candidates, drift));
        }
        return rows;
    }

    /// Of a cohort, its own: nothing is known of other series that are like it but for what happened.
    private static String name(DriftRow row) {
        if (row.scope().kind() != Scope.Kind.COHORT) return row.series();
        return row.series().isEmpty()
                ? row.scope().code()
                : row.series() + "/" + row.scope().code();
    }

    private static List<AttributionRow> rows(
            String pathway, DriftRow of, Episode episode, List<Candidate> candidates, List<DriftRow> drift) {
        var possible = candidates.stream()
                .filter(candidate -> episode.mayHaveBegunWith(candidate.on()))
                .sorted()
                .toList();
        var exact = Exact.of(of, episode, candidates, drift);
        var open = possible.stream()
                .filter(candidate -> exact.stream().noneMatch(known -> known.isOf(candidate)))
                .toList();
        var findings = Findings.of(episode.panel(), open, episode.distance(), episode.sign());
        var rows = new ArrayList<AttributionRow>();
        for (var finding : findings) rows.add(row(pathway, of, episode, finding));
        for (var known : exact) rows.add(row(pathway, of, episode, known));
        rows.add(remainder(
                pathway,
                of,
                episode,
                findings,
                exact.stream().filter(Exact::isNamed).toList()));
        return rows;
    }

    private static AttributionRow row(String pathway, DriftRow of, Episode episode, Finding finding) {
        var candidate = finding.candidate();
        var months = episode.changeSet();
        return new AttributionRow(
                pathway,
                of.indicator(),
                name(of),
                episode.firstSignal(),
                months.getFirst(),
                months.getLast(),
                months,
                candidate.type().code(),
                candidate.event(),
                candidate.name(),
                candidate.on(),
                lag(candidate, episode),
                finite(finding.contrast().effect()),
                finite(finding.contrast().low()),
                finite(finding.contrast().high()),
                finite(onProgramme(finding) / episode.gap()),
                finding.grade().name(),
                finding.verdict().code(),
                finding.inseparable().stream().map(Candidate::reference).toList(),
                finding.data().affected().length,
                finding.data().control().length,
                finding.data().before() + finding.data().after(),
                finding.permutation().assignments(),
                finite(finding.permutation().p()),
                finite(finding.preTrend().low()),
                finite(finding.preTrend().high()),
                of.baselineVersion());
    }

    private static AttributionRow row(String pathway, DriftRow of, Episode episode, Exact exact) {
        var months = episode.changeSet();
        var candidate = exact.candidate();
        return new AttributionRow(
                pathway,
                of.indicator(),
                name(of),
                episode.firstSignal(),
                months.getFirst(),
                months.getLast(),
                months,
                exact.type().code(),
                candidate == null ? null : candidate.event(),
                exact.name(),
                candidate == null ? null : candidate.on(),
                candidate == null ? null : lag(candidate, episode),
                finite(exact.effect()),
                null,
                null,
                finite(exact.share()),
                null,
                (exact.isNamed() ? Verdict.NAMED : Verdict.NOT_NAMED).code(),
                List.of(),
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                of.baselineVersion());
    }

    private static int lag(Candidate candidate, Episode episode) {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(candidate.on()), episode.firstSignal());
    }

    /// What the named causes, and of inseparable ones the clearest, leave over.
    ///
    /// @param exact the named ones of them
    private static AttributionRow remainder(
            String pathway, DriftRow of, Episode episode, List<Finding> findings, List<Exact> exact) {
        var explained = 0.0;
        Verdict last = null;
        for (var finding : findings) {
            var counted = finding.verdict() == Verdict.NAMED
                    || finding.verdict() == Verdict.NOT_SEPARABLE && last != Verdict.NOT_SEPARABLE;
            if (counted) explained += onProgramme(finding);
            last = finding.verdict();
        }
        var isExact = !exact.isEmpty();
        var anything = isExact || findings.stream().anyMatch(finding -> finding.verdict() != Verdict.NOT_NAMED);
        var share = isExact ? 1 - exact.stream().mapToDouble(Exact::share).sum() : 1 - explained / episode.gap();
        var months = episode.changeSet();
        return new AttributionRow(
                pathway,
                of.indicator(),
                name(of),
                episode.firstSignal(),
                months.getFirst(),
                months.getLast(),
                months,
                "unexplained",
                null,
                "",
                null,
                null,
                isExact ? null : finite(episode.gap() - explained),
                null,
                null,
                anything ? finite(share) : Double.valueOf(1),
                null,
                anything ? "remainder" : "unexplained",
                List.of(),
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                of.baselineVersion());
    }

    /// What the effect on some sections is for all of them.
    private static double onProgramme(Finding finding) {
        var affected = finding.data().affected().length;
        var sections = affected + finding.data().control().length;
        return affected == 0 ? 0 : finding.contrast().effect() * affected / sections;
    }

    private static @Nullable Double finite(double value) {
        // A zero has no sign.
        return Double.isFinite(value) ? Objects.requireNonNull(value + 0.0) : null;
    }
}
