package org.cairn.command.milestone.revoke;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.ConfirmRevocation;
import org.cairn.contracts.milestone.Dependent;
import org.cairn.contracts.milestone.OrderRevocation;
import org.cairn.contracts.milestone.RevocationId;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RevokeController {

    /// @param revocation its id; a new one if left out
    /// @param cause      a code, for example `plagiarism`
    /// @param dependents all that stands on the milestone, as `GET` of the approval lists it
    record Body(
            @Nullable RevocationId revocation,
            String cause,
            List<Dependent> dependents,
            @Nullable LocalDate effectiveOn) {}

    record ConfirmBody(@Nullable LocalDate effectiveOn) {}

    /// Orders that an approval be revoked. It stands until another person confirms.
    @PostMapping(
            name = "orderMilestoneRevocation",
            path = "/api/v1/enrolments/{enrolment}/approvals/{approval}/revocations")
    ResponseEntity<Map<String, Object>> order(
            @PathVariable UUID enrolment, @PathVariable UUID approval, @RequestBody Body body, Caller caller) {
        Codes.require("cause", body.cause());
        var id = body.revocation() == null ? new RevocationId(Ids.next()) : body.revocation();
        return caller.send(
                new OrderRevocation(
                        new EnrolmentId(enrolment),
                        new ApprovalId(approval),
                        id,
                        body.cause(),
                        body.dependents(),
                        caller.act(body.effectiveOn())),
                body,
                locationOf(enrolment, approval) + "/revocations/" + id,
                Map.of("approval", approval, "revocation", id));
    }

    /// Confirms the revocation: from that day on the milestone is not reached.
    @PostMapping(
            name = "confirmMilestoneRevocation",
            path = "/api/v1/enrolments/{enrolment}/approvals/{approval}/revocations/{revocation}/confirmation")
    ResponseEntity<Map<String, Object>> confirm(
            @PathVariable UUID enrolment,
            @PathVariable UUID approval,
            @PathVariable UUID revocation,
            @RequestBody ConfirmBody body,
            Caller caller) {
        return caller.send(
                new ConfirmRevocation(
                        new EnrolmentId(enrolment),
                        new ApprovalId(approval),
                        new RevocationId(revocation),
                        caller.act(body.effectiveOn())),
                body,
                locationOf(enrolment, approval) + "/revocations/" + revocation,
                Map.of("approval", approval, "revocation", revocation));
    }

    private static String locationOf(UUID enrolment, UUID approval) {
        return "/api/v1/enrolments/" + enrolment + "/approvals/" + approval;
    }
}
