package org.cairn.query.competencymap;

import static org.cairn.query.web.NotFound.unknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cairn.query.web.AsKnownAt;
import org.cairn.query.web.ReadApi;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Competency maps", description = "How enrolments stand on each competency")
@ReadApi(readModels = "competency_map")
final class CompetencyMapController {
    private final CompetencyMapQuery maps;
    private final ZoneId institutionZone;

    CompetencyMapController(CompetencyMapQuery maps, @Qualifier("institutionZone") ZoneId institutionZone) {
        this.maps = maps;
        this.institutionZone = institutionZone;
    }

    /// @param asOf      the day as of which; left out = today
    /// @param asKnownAt the moment, or the end of the day, at which it was known; left out = now
    @Operation(summary = "How an enrolment stands, and what its milestones miss")
    @GetMapping("/enrolments/{enrolment}/competency-map")
    CompetencyMap ofEnrolment(
            @PathVariable UUID enrolment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable AsKnownAt asKnownAt) {
        return maps.ofEnrolment(enrolment, asOf, AsKnownAt.in(institutionZone, asKnownAt))
                .orElseThrow(unknown("enrolment", enrolment));
    }

    /// @param asOf      the day as of which; left out = today
    /// @param asKnownAt the moment, or the end of the day, at which it was known; left out = now
    @Operation(summary = "The maps of all of a learner's enrolments")
    @GetMapping("/learners/{learner}/competency-map")
    LearnerCompetencyMap ofLearner(
            @PathVariable UUID learner,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable AsKnownAt asKnownAt) {
        return maps.ofLearner(learner, asOf, AsKnownAt.in(institutionZone, asKnownAt))
                .orElseThrow(unknown("learner", learner));
    }
}
