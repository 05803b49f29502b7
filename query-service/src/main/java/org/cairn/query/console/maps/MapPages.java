package org.cairn.query.console.maps;

import static org.cairn.query.console.maps.MapFilter.given;
import static org.cairn.query.web.NotFound.unknown;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cairn.query.competencymap.CohortQuery;
import org.cairn.query.competencymap.CohortQuery.Wanted;
import org.cairn.query.competencymap.CompetencyMapQuery;
import org.cairn.query.competencymap.Grouping;
import org.cairn.query.console.Asker;
import org.cairn.query.console.ConsolePage;
import org.cairn.query.console.HtmxRequest;
import org.cairn.query.pace.BehindPaceQuery;
import org.cairn.query.pathways.PathwayQuery;
import org.cairn.query.pathways.PathwaySummary;
import org.cairn.query.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Competency maps of many learners, single cells of them, and the list of those behind.
@ConsolePage
class MapPages {
    private static final int LINES = 60;

    private final CohortQuery cohorts;
    private final CompetencyMapQuery maps;
    private final PathwayQuery pathways;
    private final BehindPaceQuery pace;
    private final ZoneId institutionZone;

    MapPages(
            CohortQuery cohorts,
            CompetencyMapQuery maps,
            PathwayQuery pathways,
            BehindPaceQuery pace,
            @Qualifier("institutionZone") ZoneId institutionZone) {
        this.cohorts = cohorts;
        this.maps = maps;
        this.pathways = pathways;
        this.pace = pace;
        this.institutionZone = institutionZone;
    }

    /// Group by group; nobody can be found in it.
    @GetMapping("/pathways/{pathway}/map")
    String groups(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            Model model) {
        var chosen = given(by);
        var grouping = chosen == null ? Grouping.COHORT : Grouping.of(chosen);
        var wanted = new Wanted(pathway, given(version), null, null, asOf, MapFilter.endOf(asKnownAt, institutionZone));
        var map = cohorts.groups(wanted, grouping).orElseThrow(unknown("pathway", pathway));
        model.addAttribute("table", GroupTable.of(map));
        model.addAttribute("filter", filter(pathway, map.version(), null, null, grouping, asOf, asKnownAt, List.of()));
        return "console/groups";
    }

    /// Learner by learner, for coaches.
    @GetMapping("/pathways/{pathway}/map/learners")
    String learners(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var wanted = new Wanted(
                pathway,
                given(version),
                given(cohort),
                given(section),
                asOf,
                MapFilter.endOf(asKnownAt, institutionZone));
        var map = cohorts.learners(wanted, Page.of(given(cursor), LINES)).orElseThrow(unknown("pathway", pathway));
        var filter =
                filter(pathway, map.version(), given(cohort), given(section), null, asOf, asKnownAt, map.cohorts());
        model.addAttribute("heat", HeatMap.of(map, filter.clocks()));
        model.addAttribute("filter", filter);
        return HtmxRequest.wantsPart(request, response) ? "console/heatmap :: heat" : "console/heatmap";
    }

    /// What one cell rests on, down to the marks.
    @GetMapping("/enrolments/{enrolment}/competencies/{competency}")
    String cell(
            @PathVariable UUID enrolment,
            @PathVariable String competency,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var map = maps.ofEnrolment(enrolment, asOf, MapFilter.endOf(asKnownAt, institutionZone))
                .orElseThrow(unknown("enrolment", enrolment));
        var cell = map.competencies().stream()
                .filter(each -> each.competency().equals(competency))
                .findFirst()
                .orElseThrow(unknown("competency", competency));
        model.addAttribute("map", map);
        model.addAttribute("asKnownAt", asKnownAt);
        model.addAttribute("named", Asker.isNamed(request));
        model.addAttribute(
                "cell",
                CellPart.of(cell, pathways.version(map.pathway(), map.version()).orElse(null)));
        return HtmxRequest.wantsPart(request, response) ? "console/explained :: explained" : "console/explained";
    }

    /// @param after how many of the list were shown before; what is beyond its ends shows what is nearest
    @GetMapping("/pathways/{pathway}/behind-pace")
    String behind(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        var found =
                pace.of(pathway, given(cohort), given(section), asOf, null).orElseThrow(unknown("pathway", pathway));
        model.addAttribute("behind", found);
        model.addAttribute("part", PacePart.of(found.learners(), after, LINES));
        model.addAttribute("filter", filter(pathway, null, given(cohort), given(section), null, asOf, null, List.of()));
        return "console/behind";
    }

    private MapFilter filter(
            String pathway,
            @Nullable String version,
            @Nullable String cohort,
            @Nullable String section,
            @Nullable Grouping by,
            @Nullable LocalDate asOf,
            @Nullable LocalDate asKnownAt,
            List<String> cohorts) {
        var versions = pathways.pathway(pathway).map(PathwaySummary::versions).orElse(List.of()).stream()
                .map(PathwaySummary.Version::version)
                .toList();
        return new MapFilter(pathway, version, cohort, section, by, asOf, asKnownAt, versions, cohorts);
    }
}
