package org.cairn.command.assessment.rescind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.Caller;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.RescindMastery;
import org.cairn.contracts.assessment.RescissionCause;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.ApprovalId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RescindMasteryController {

    /// @param setAside judgements that are not to count any more; left out = none
    /// @param trigger  the id of what led to it
    record Body(
            RescissionCause cause,
            @Nullable List<JudgementId> setAside,
            @Nullable UUID trigger,
            @Nullable LocalDate effectiveOn) {}

    /// The answer names, as `dependents`, the approvals of milestones that rest on the competency. They stay as they
    /// are.
    @PostMapping("/api/v1/enrolments/{enrolment}/competencies/{competency}/rescission")
    ResponseEntity<Map<String, Object>> rescind(
            @PathVariable UUID enrolment, @PathVariable String competency, @RequestBody Body body, Caller caller) {
        var id = new EnrolmentId(enrolment);
        var code = new CompetencyCode(competency);
        List<ApprovalId> dependents =
                caller.ask(known -> known.of(EnrolmentState.BOUNDARY, id).approvals().restingOn(code).stream()
                        .map(approval -> approval.requested().approval())
                        .toList());
        return caller.send(
                new RescindMastery(
                        id,
                        code,
                        body.setAside() == null ? List.of() : body.setAside(),
                        body.cause(),
                        body.trigger(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/competencies/" + competency + "/explanation",
                Map.of("competency", competency, "dependents", dependents));
    }
}
