package org.cairn.query.competencymap;

import static org.cairn.query.web.NotFound.unknown;

import java.util.UUID;
import org.cairn.query.web.ReadApi;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@ReadApi(readModels = "competency_map")
final class CompetencyMapController {
    private final CompetencyMapQuery maps;

    CompetencyMapController(CompetencyMapQuery maps) {
        this.maps = maps;
    }

    @GetMapping("/enrolments/{enrolment}/competency-map")
    CompetencyMap ofEnrolment(@PathVariable UUID enrolment) {
        return maps.ofEnrolment(enrolment).orElseThrow(unknown("enrolment", enrolment));
    }

    @GetMapping("/learners/{learner}/competency-map")
    LearnerCompetencyMap ofLearner(@PathVariable UUID learner) {
        return maps.ofLearner(learner).orElseThrow(unknown("learner", learner));
    }
}
