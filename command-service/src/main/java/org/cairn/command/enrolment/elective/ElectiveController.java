package org.cairn.command.enrolment.elective;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.ChangeChoice;
import org.cairn.contracts.enrolment.ChooseElective;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ElectiveController {

    /// @param choiceGroup node of the requirement tree that offers the options
    /// @param option      node right below it
    record Body(String choiceGroup, String option, @Nullable LocalDate effectiveOn) {}

    /// @param from      the option that was chosen
    /// @param to        the option that is chosen now
    /// @param fallsAway competencies that were worked on and will not count in the group; none if left out
    record ChangeBody(
            String choiceGroup,
            String from,
            String to,
            @Nullable List<CompetencyCode> fallsAway,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping(name = "chooseElective", path = "/api/v1/enrolments/{enrolment}/electives")
    ResponseEntity<Map<String, Object>> choose(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        Codes.require("choiceGroup", body.choiceGroup());
        Codes.require("option", body.option());
        var id = new EnrolmentId(enrolment);
        return caller.send(
                new ChooseElective(id, body.choiceGroup(), body.option(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment,
                Map.of("enrolment", id));
    }

    @PostMapping(name = "changeChoice", path = "/api/v1/enrolments/{enrolment}/elective-changes")
    ResponseEntity<Map<String, Object>> change(
            @PathVariable UUID enrolment, @RequestBody ChangeBody body, Caller caller) {
        Codes.require("choiceGroup", body.choiceGroup());
        Codes.require("from", body.from());
        Codes.require("to", body.to());
        var id = new EnrolmentId(enrolment);
        var fallsAway = body.fallsAway() == null ? List.<CompetencyCode>of() : body.fallsAway();
        return caller.send(
                new ChangeChoice(
                        id, body.choiceGroup(), body.from(), body.to(), fallsAway, caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment,
                Map.of("enrolment", id));
    }
}
