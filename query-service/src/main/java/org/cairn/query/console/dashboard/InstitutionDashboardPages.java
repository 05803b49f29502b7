package org.cairn.query.console.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.cairn.query.console.ConsolePage;
import org.cairn.query.dashboard.Aspect;
import org.cairn.query.dashboard.DashboardQuery;
import org.cairn.query.dashboard.ProgrammeReport;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Three years of all programmes, side by side.
@ConsolePage
class InstitutionDashboardPages {

    private final DashboardQuery dashboards;

    InstitutionDashboardPages(DashboardQuery dashboards) {
        this.dashboards = dashboards;
    }

    /// A programme as a row: its state in words, and a small plot of each aspect.
    record Row(String pathway, String state, String stateCode, List<AspectRow> aspects) {

        static Row of(ProgrammeReport report) {
            var page = ProgrammePage.of(report.pathway(), report);
            return new Row(report.pathway(), page.state(), page.stateCode(), page.rows());
        }
    }

    /// @param to        the last month; null = the last that any report has
    /// @param asKnownAt the day whose knowledge is shown, to its end; null = now
    @GetMapping("/dashboard")
    String institution(
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            Model model) {
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
