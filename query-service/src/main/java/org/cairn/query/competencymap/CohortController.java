package org.cairn.query.competencymap;

import static org.cairn.query.web.NotFound.unknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cairn.query.competencymap.CohortQuery.Wanted;
import org.cairn.query.web.AsKnownAt;
import org.cairn.query.web.Page;
import org.cairn.query.web.ReadApi;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Two operations and not one with a switch, so that whoever is in front can let coaches have the rows and
/// all others the groups.
@Tag(name = "Competency maps", description = "How enrolments stand on each competency")
@ReadApi(readModels = "competency_map")
final class CohortController {
    private final CohortQuery cohorts;
    private final ZoneId institutionZone;

    CohortController(CohortQuery cohorts, @Qualifier("institutionZone") ZoneId institutionZone) {
        this.cohorts = cohorts;
        this.institutionZone = institutionZone;
    }

    /// @param version on whose competencies the map is drawn; left out = the newest. Others are seen
    ///                through ratified crosswalks
    /// @param by      `cohort`, `section` or `version`; always of all learners: sections of one cohort
    ///                would give away what is hidden in the sections of all
    @Operation(summary = "A pathway's competency map, group by group, without small numbers")
    @GetMapping("/pathways/{pathway}/competency-map")
    GroupMap groups(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "cohort") String by,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable AsKnownAt asKnownAt) {
        var wanted = new Wanted(pathway, version, null, null, asOf, AsKnownAt.in(institutionZone, asKnownAt));
        return cohorts.groups(wanted, Grouping.of(by)).orElseThrow(unknown(what(version), name(pathway, version)));
    }

    /// @param version on whose competencies the map is drawn; left out = the newest. Others are seen
    ///                through ratified crosswalks
    @Operation(summary = "A pathway's competency map, learner by learner, for coaches")
    @GetMapping("/pathways/{pathway}/competency-map/learners")
    ResponseEntity<CohortMap> learners(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable AsKnownAt asKnownAt,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "500") int limit) {
        var wanted = new Wanted(pathway, version, cohort, section, asOf, AsKnownAt.in(institutionZone, asKnownAt));
        var map = cohorts.learners(wanted, Page.of(cursor, limit))
                .orElseThrow(unknown(what(version), name(pathway, version)));
        return ResponseEntity.ok().headers(Page.linkTo(map.next())).body(map);
    }

    private static String what(@Nullable String version) {
        return version == null ? "pathway" : "pathway version";
    }

    private static String name(String pathway, @Nullable String version) {
        return version == null ? pathway : pathway + "/" + version;
    }
}
