package org.cairn.query.competencymap;

import static org.cairn.query.web.NotFound.unknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.cairn.query.web.ReadApi;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Tag(name = "Competency maps", description = "How enrolments stand on each competency")
@ReadApi(readModels = "competency_map")
final class CompetencyMapController {
    private final CompetencyMapQuery maps;

    CompetencyMapController(CompetencyMapQuery maps) {
        this.maps = maps;
    }

    @Operation(summary = "How an enrolment stands, and what its milestones miss")
    @GetMapping("/enrolments/{enrolment}/competency-map")
    CompetencyMap ofEnrolment(@PathVariable UUID enrolment) {
        return maps.ofEnrolment(enrolment).orElseThrow(unknown("enrolment", enrolment));
    }

    @Operation(summary = "The maps of all of a learner's enrolments")
    @GetMapping("/learners/{learner}/competency-map")
    LearnerCompetencyMap ofLearner(@PathVariable UUID learner) {
        return maps.ofLearner(learner).orElseThrow(unknown("learner", learner));
    }
}
