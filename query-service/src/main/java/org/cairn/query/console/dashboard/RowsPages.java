package org.cairn.query.console.dashboard;

import static org.cairn.query.web.NotFound.unknown;

import java.time.LocalDate;
import java.time.YearMonth;
import org.cairn.query.console.ConsolePage;
import org.cairn.query.dashboard.DashboardQuery;
import org.cairn.query.pathways.PathwayQuery;
import org.cairn.query.pathways.PathwaySummary;
import org.cairn.query.reports.KeptReports;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The rows behind a figure, with the formula and the position that they reflect.
@ConsolePage
class RowsPages {

    private final DashboardQuery dashboards;
    private final PathwayQuery pathways;

    private final KeptReports kept;

    RowsPages(DashboardQuery dashboards, PathwayQuery pathways, KeptReports kept) {
        this.dashboards = dashboards;
        this.pathways = pathways;
        this.kept = kept;
    }

    /// @param indicator a family of drift or a dimension of fidelity
    /// @param series    which of its series; empty where it has one
    /// @param scope     whose rows are shown, for example `section/A/month`; null = the programme’s
    @GetMapping("/pathways/{pathway}/reports/{indicator}")
    String rows(
            @PathVariable String pathway,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            Model model) {
        var known = pathways.pathway(pathway).orElseThrow(unknown("pathway", pathway));
        var missing = unknown("report", indicator + (series.isEmpty() ? "" : "/" + series));
        if (asKnownAt != null) {
            var state = kept.of(pathway, asKnownAt);
            if (state != KeptReports.State.KEPT) return notKept(known, asKnownAt, state, model);
        }
        var report = dashboards.programme(pathway, to, asKnownAt).orElseThrow(missing);
        var all = dashboards.everywhere(pathway, indicator, series, report.from(), report.to(), asKnownAt);
        if (all.isEmpty()) throw missing.get();
        model.addAttribute("pathway", known);
        model.addAttribute("asked", new ProgrammePages.Asked(to, asKnownAt));
        model.addAttribute("report", report);
        model.addAttribute("page", RowsPage.of(indicator, series, scope, report, all));
        return "console/rows";
    }

    private static String notKept(PathwaySummary pathway, LocalDate day, KeptReports.State state, Model model) {
        model.addAttribute("pathway", pathway);
        model.addAttribute("day", day);
        model.addAttribute("state", state);
        return "console/notkept";
    }
}
