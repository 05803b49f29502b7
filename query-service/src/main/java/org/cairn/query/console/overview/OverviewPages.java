package org.cairn.query.console.overview;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.query.console.ConsolePage;
import org.cairn.query.console.MonthLine;
import org.cairn.query.pathways.PathwayQuery;
import org.cairn.query.pathways.PathwaySummary;
import org.cairn.query.progress.InstitutionFigures;
import org.cairn.query.progress.InstitutionProgress;
import org.cairn.query.progress.ProgressQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The institution: 36 months of every pathway.
@ConsolePage
class OverviewPages {

    private static final int MONTHS = 36;

    private final ProgressQuery progress;
    private final PathwayQuery pathways;
    private final ZoneId institutionZone;
    private final Clock clock;

    OverviewPages(
            ProgressQuery progress,
            PathwayQuery pathways,
            @Qualifier("institutionZone") ZoneId institutionZone,
            Clock clock) {
        this.progress = progress;
        this.pathways = pathways;
        this.institutionZone = institutionZone;
        this.clock = clock;
    }

    /// @param to the last month shown; null = the last that is worth it
    @GetMapping("/")
    String overview(@RequestParam(required = false) @Nullable YearMonth to, Model model) {
        var figures = progress.figures();
        var all = pathways.all();
        model.addAttribute("page", overview(figures, all, to != null ? to : lastMonth(figures, all)));
        model.addAttribute("charts", figures.pathways() > 0);
        return "console/overview";
    }

    /// The last month in which anything happened. Stragglers after the end of all presentations do not count:
    /// a few of them would push the beginning out of the window.
    private YearMonth lastMonth(InstitutionFigures figures, List<PathwaySummary> pathways) {
        var last = figures.lastMonth();
        if (last == null) return YearMonth.now(clock.withZone(institutionZone));
        return pathways.stream()
                .flatMap(pathway -> pathway.versions().stream())
                .map(version -> version.endsOn() == null ? last : min(YearMonth.from(version.endsOn()), last))
                .max(Comparator.naturalOrder())
                .orElse(last);
    }

    private Overview overview(InstitutionFigures figures, List<PathwaySummary> pathways, YearMonth to) {
        var from = to.minusMonths(MONTHS - 1);
        var rows = progress.ofInstitution(from, to).months();
        var ofPathway = rows.stream()
                .collect(Collectors.groupingBy(
                        InstitutionProgress.Row::pathway,
                        Collectors.mapping(row -> MonthLine.of(row).about(), Collectors.toList())));
        var first = figures.firstMonth();
        var last = figures.lastMonth();
        return new Overview(
                figures,
                from,
                to,
                MonthLine.byMonth(rows.stream().map(MonthLine::of).toList()).stream()
                        .map(MonthLine::about)
                        .toList(),
                pathways.stream()
                        .map(each -> new Overview.Story(each, ofPathway.getOrDefault(each.pathway(), List.of())))
                        .toList(),
                first != null && first.isBefore(from) ? to.minusYears(1) : null,
                last != null && last.isAfter(to) ? min(to.plusYears(1), last) : null);
    }

    private static YearMonth min(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}
