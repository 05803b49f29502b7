package org.cairn.command.assessment.selfassess;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.Sealing;
import org.cairn.contracts.assessment.RecordSelfAssessment;
import org.cairn.contracts.assessment.SelfAssessmentId;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Until learners have accounts of their own, staff enter what a learner says: the learner is that of the enrolment.
@RestController
final class RecordSelfAssessmentController {

    /// @param selfAssessment its id; a new one if left out
    /// @param level          the code of a level of the pathway's scale
    /// @param evidence       of which work they say it; left out = of the competency as a whole
    /// @param reflection     why they see it so; it is sealed with the learner's key
    record Body(
            @Nullable SelfAssessmentId selfAssessment,
            CompetencyCode competency,
            String level,
            @Nullable EvidenceId evidence,
            @Nullable String reflection,
            @Nullable LocalDate effectiveOn) {}

    private final Sealing sealing;

    RecordSelfAssessmentController(Sealing sealing) {
        this.sealing = sealing;
    }

    @PostMapping("/api/v1/enrolments/{enrolment}/self-assessments")
    ResponseEntity<Map<String, Object>> record(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        Codes.require("level", body.level());
        var selfAssessment = body.selfAssessment() == null ? new SelfAssessmentId(Ids.next()) : body.selfAssessment();
        var of = new EnrolmentId(enrolment);
        return caller.send(
                new RecordSelfAssessment(
                        of,
                        selfAssessment,
                        body.competency(),
                        body.level(),
                        body.evidence(),
                        sealing.ofEnrolment(of, "self-assessment", body.reflection(), caller),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/self-assessments/" + selfAssessment,
                Map.of("selfAssessment", selfAssessment));
    }
}
