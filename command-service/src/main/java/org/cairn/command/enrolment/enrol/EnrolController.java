package org.cairn.command.enrolment.enrol;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolLearner;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.operations.SectionCode;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class EnrolController {

    /// @param enrolment   its id; a new one if left out
    /// @param cohort      a code; the version if left out
    /// @param section     a code: in which section of the pathway the learner is taught; may be left out
    /// @param effectiveOn the first day of the enrolment
    record Body(
            @Nullable EnrolmentId enrolment,
            PathwayId pathway,
            String version,
            @Nullable String cohort,
            @Nullable SectionCode section,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping(name = "enrolLearner", path = "/api/v1/learners/{learner}/enrolments")
    ResponseEntity<Map<String, Object>> enrol(@PathVariable UUID learner, @RequestBody Body body, Caller caller) {
        var enrolment = body.enrolment() == null ? new EnrolmentId(Ids.next()) : body.enrolment();
        var pathway = new PathwayVersionId(body.pathway(), body.version());
        var cohort = body.cohort() == null ? body.version() : body.cohort();
        Codes.require("cohort", cohort);
        return caller.send(
                new EnrolLearner(
                        enrolment,
                        new LearnerId(learner),
                        pathway,
                        cohort,
                        body.section(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment,
                Map.of("enrolment", enrolment));
    }
}
