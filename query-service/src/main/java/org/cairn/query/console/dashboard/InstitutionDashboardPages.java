package org.cairn.query.console.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.cairn.query.console.ConsolePage;
import org.cairn.query.dashboard.Aspect;
import org.cairn.query.dashboard.DashboardQuery;
import org.cairn.query.dashboard.ProgrammeReport;
import org.cairn.query.reports.KeptReports;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Three years of all programmes, side by side.
@ConsolePage
class InstitutionDashboardPages {

    private final DashboardQuery dashboards;

    private final KeptReports kept;

    InstitutionDashboardPages(DashboardQuery dashboards, KeptReports kept) {
        this.dashboards = dashboards;
        this.kept = kept;
    }

    /// A programme as a row: its state in words, and a small plot of each aspect.
    record Row(String pathway, String state, String stateCode, List<AspectRow> aspects) {

        static Row of(ProgrammeReport report) {
            var page = ProgrammePage.of(report.pathway(), report);
            return new Row(report.pathway(), page.state(), page.stateCode(), page.rows());
        }

        public List<AspectRow> drawn() {
            return aspects.stream().filter(Row::isDrawn).toList();
        }

        /// None of the nine is left out: what cannot be drawn is said.
        public List<AspectRow> undrawn() {
            return aspects.stream().filter(each -> !isDrawn(each)).toList();
        }

        private static boolean isDrawn(AspectRow row) {
            return row.plot() != null && !row.plot().isEmpty();
        }
    }

    /// @param to        the last month; null = the last that any report has
    /// @param asKnownAt the day whose knowledge is shown, to its end; null = now
    @GetMapping("/dashboard")
    String institution(
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            Model model) {
        if (asKnownAt != null) model.addAttribute("state", kept.ofAll(asKnownAt));
        var reports = dashboards.institution(to, asKnownAt);
        model.addAttribute("asked", new ProgrammePages.Asked(to, asKnownAt));
        model.addAttribute("aspects", Arrays.asList(Aspect.values()));
        model.addAttribute("programmes", reports.stream().map(Row::of).toList());
        if (!reports.isEmpty()) {
            model.addAttribute("from", reports.getFirst().from());
            model.addAttribute("until", reports.getFirst().to());
        }
        return "console/institution";
    }
}
