package org.cairn.command.milestone.approve;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.ConfirmMilestone;
import org.cairn.contracts.milestone.DelegationId;
import org.cairn.contracts.milestone.FirstApproveMilestone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ApproveController {

    /// @param level      one of the milestone's levels, where it has any
    /// @param delegation by which the caller approves in another's place; left out = in their own right
    record FirstBody(
            @Nullable String level,
            @Nullable DelegationId delegation,
            @Nullable LocalDate effectiveOn) {}

    /// @param delegation by which the caller approves in another's place; left out = in their own right
    record ConfirmBody(
            @Nullable DelegationId delegation, @Nullable LocalDate effectiveOn) {}

    @PostMapping(
            name = "approveMilestoneFirst",
            path = "/api/v1/enrolments/{enrolment}/approvals/{approval}/first-approval")
    ResponseEntity<Map<String, Object>> firstApprove(
            @PathVariable UUID enrolment, @PathVariable UUID approval, @RequestBody FirstBody body, Caller caller) {
        var act = caller.act(body.effectiveOn());
        var command = new FirstApproveMilestone(
                new EnrolmentId(enrolment), new ApprovalId(approval), body.level(), body.delegation(), act);
        return caller.send(command, body, locationOf(enrolment, approval), Map.of("approval", approval));
    }

    @PostMapping(name = "confirmMilestone", path = "/api/v1/enrolments/{enrolment}/approvals/{approval}/confirmation")
    ResponseEntity<Map<String, Object>> confirm(
            @PathVariable UUID enrolment, @PathVariable UUID approval, @RequestBody ConfirmBody body, Caller caller) {
        var act = caller.act(body.effectiveOn());
        var command =
                new ConfirmMilestone(new EnrolmentId(enrolment), new ApprovalId(approval), body.delegation(), act);
        return caller.send(command, body, locationOf(enrolment, approval), Map.of("approval", approval));
    }

    private static String locationOf(UUID enrolment, UUID approval) {
        return "/api/v1/enrolments/" + enrolment + "/approvals/" + approval;
    }
}
