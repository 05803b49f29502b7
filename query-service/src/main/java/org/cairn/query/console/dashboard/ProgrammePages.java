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

/// Three years of a programme: nine aspects, none without the others.
@ConsolePage
class ProgrammePages {

    private final DashboardQuery dashboards;
    private final PathwayQuery pathways;
    private final KeptReports kept;

    ProgrammePages(DashboardQuery dashboards, PathwayQuery pathways, KeptReports kept) {
        this.dashboards = dashboards;
        this.pathways = pathways;
        this.kept = kept;
    }

    /// @param to        the last month; null = the last that the report has
    /// @param asKnownAt the day whose knowledge is shown, to its end; null = now
    @GetMapping("/pathways/{pathway}")
    String programme(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            Model model) {
        var summary = pathways.pathway(pathway).orElseThrow(unknown("pathway", pathway));
        model.addAttribute("pathway", summary);
        model.addAttribute("name", title(summary));
        model.addAttribute("asked", new Asked(to, asKnownAt));
        // What was known on a day is computed when it is asked for the first time, and kept.
        if (asKnownAt != null) model.addAttribute("state", kept.of(pathway, asKnownAt));
        dashboards
                .programme(pathway, to, asKnownAt)
                .ifPresent(report -> model.addAttribute("page", ProgrammePage.of(title(summary), report)));
        return "console/programme";
    }

    /// What was asked for, to be repeated in forms and links.
    record Asked(@Nullable YearMonth to, @Nullable LocalDate asKnownAt) {}

    static String title(PathwaySummary pathway) {
        return pathway.versions().isEmpty()
                ? pathway.pathway()
                : pathway.versions().getLast().title();
    }
}
