package org.cairn.command.milestone.decline;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.DeclineMilestone;
import org.cairn.contracts.milestone.DelegationId;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DeclineController {

    /// @param grounds    a code, for example `fail`
    /// @param delegation by which the caller declines in another's place; left out = in their own right
    record Body(
            String grounds,
            @Nullable DelegationId delegation,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping(name = "declineMilestone", path = "/api/v1/enrolments/{enrolment}/approvals/{approval}/decline")
    ResponseEntity<Map<String, Object>> decline(
            @PathVariable UUID enrolment, @PathVariable UUID approval, @RequestBody Body body, Caller caller) {
        Codes.require("grounds", body.grounds());
        return caller.send(
                new DeclineMilestone(
                        new EnrolmentId(enrolment),
                        new ApprovalId(approval),
                        body.grounds(),
                        body.delegation(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/approvals/" + approval,
                Map.of("approval", approval));
    }
}
