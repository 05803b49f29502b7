package org.cairn.command.enrolment.move;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.MoveEnrolment;
import org.cairn.contracts.enrolment.TopUpCarriedMastery;
import org.cairn.contracts.framework.CompetencyCode;
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
final class MoveController {

    /// @param pathway    of the enrolment
    /// @param version    to which it moves
    /// @param consentRef the code of the document in which the learner agreed
    record Body(
            PathwayId pathway,
            String version,
            String consentRef,
            @Nullable LocalDate effectiveOn) {}

    /// @param competency whose mastery was carried over provisionally
    /// @param judgement  that shows what was missing
    record TopUpBody(
            CompetencyCode competency,
            UUID judgement,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping(name = "moveEnrolment", path = "/api/v1/enrolments/{enrolment}/moves")
    ResponseEntity<Map<String, Object>> move(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        Codes.require("consentRef", body.consentRef());
        var id = new EnrolmentId(enrolment);
        var to = new PathwayVersionId(body.pathway(), body.version());
        return caller.send(
                new MoveEnrolment(id, to, body.consentRef(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment,
                Map.of("enrolment", id));
    }

    @PostMapping(name = "topUpCarriedMastery", path = "/api/v1/enrolments/{enrolment}/top-ups")
    ResponseEntity<Map<String, Object>> topUp(
            @PathVariable UUID enrolment, @RequestBody TopUpBody body, Caller caller) {
        var id = new EnrolmentId(enrolment);
        return caller.send(
                new TopUpCarriedMastery(id, body.competency(), body.judgement(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment,
                Map.of("enrolment", id));
    }
}
