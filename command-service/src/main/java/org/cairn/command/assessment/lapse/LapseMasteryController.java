package org.cairn.command.assessment.lapse;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.assessment.LapseMastery;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class LapseMasteryController {

    /// @param validUntil the last day on which it was valid, as the verdict says
    record Body(LocalDate validUntil, @Nullable LocalDate effectiveOn) {}

    @PostMapping("/api/v1/enrolments/{enrolment}/competencies/{competency}/lapse")
    ResponseEntity<Map<String, Object>> lapse(
            @PathVariable UUID enrolment, @PathVariable String competency, @RequestBody Body body, Caller caller) {
        return caller.send(
                new LapseMastery(
                        new EnrolmentId(enrolment),
                        new CompetencyCode(competency),
                        body.validUntil(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/competencies/" + competency + "/explanation",
                Map.of("competency", competency, "validUntil", body.validUntil()));
    }
}
