package org.cairn.query.console.pathways;

import static org.cairn.query.web.NotFound.unknown;

import java.util.List;
import org.cairn.query.console.ConsolePage;
import org.cairn.query.console.MonthLine;
import org.cairn.query.outcomes.OutcomesQuery;
import org.cairn.query.pathways.PathwayQuery;
import org.cairn.query.pathways.PathwaySummary;
import org.cairn.query.progress.ProgressQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A pathway version: what it asks, and what came of it.
@ConsolePage
class VersionPages {

    private final PathwayQuery pathways;
    private final OutcomesQuery outcomes;
    private final ProgressQuery progress;

    VersionPages(PathwayQuery pathways, OutcomesQuery outcomes, ProgressQuery progress) {
        this.pathways = pathways;
        this.outcomes = outcomes;
        this.progress = progress;
    }

    @GetMapping("/pathways/{pathway}/versions/{version}")
    String version(@PathVariable String pathway, @PathVariable String version, Model model) {
        var missing = unknown("pathway version", pathway + "/" + version);
        var page = VersionPage.of(
                pathways.version(pathway, version).orElseThrow(missing),
                pathways.pathway(pathway).map(PathwaySummary::versions).orElseThrow(missing),
                outcomes.of(pathway, version).orElseThrow(missing),
                months(pathway, version));
        model.addAttribute("page", page);
        model.addAttribute("charts", !page.months().isEmpty());
        return "console/version";
    }

    private List<MonthLine> months(String pathway, String version) {
        return progress.ofPathway(pathway, null, null).stream()
                .flatMap(all -> all.months().stream())
                .filter(row -> row.version().equals(version))
                .map(row -> MonthLine.of(row).about())
                .toList();
    }
}
