package org.cairn.command.milestone.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.AppealId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.RequestMilestoneApproval;
import org.cairn.contracts.pathway.MilestoneCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RequestApprovalController {

    /// @param approval its id; a new one if left out
    /// @param appeal   that was upheld or remitted and leads to this request, where one does
    record Body(
            @Nullable ApprovalId approval,
            @Nullable AppealId appeal,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping(
            name = "requestMilestoneApproval",
            path = "/api/v1/enrolments/{enrolment}/milestones/{milestone}/approvals")
    ResponseEntity<Map<String, Object>> request(
            @PathVariable UUID enrolment, @PathVariable String milestone, @RequestBody Body body, Caller caller) {
        var approval = body.approval() == null ? new ApprovalId(Ids.next()) : body.approval();
        return caller.send(
                new RequestMilestoneApproval(
                        new EnrolmentId(enrolment),
                        approval,
                        new MilestoneCode(milestone),
                        body.appeal(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/approvals/" + approval,
                Map.of("approval", approval));
    }
}
