package org.cairn.command.evidence.withdrawevidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.WithdrawEvidence;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class WithdrawEvidenceController {

    /// @param cause         a code such as `submitted-in-error`; `not-stated` if left out
    /// @param stillRetained whether the work itself is kept; true if left out
    record Body(
            @Nullable String cause,
            @Nullable Boolean stillRetained,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping("/api/v1/enrolments/{enrolment}/evidence/{evidence}/withdrawal")
    ResponseEntity<Map<String, Object>> withdraw(
            @PathVariable UUID enrolment, @PathVariable UUID evidence, @RequestBody Body body, Caller caller) {
        var id = new EvidenceId(evidence);
        var cause = body.cause() == null ? "not-stated" : body.cause();
        Codes.require("cause", cause);
        return caller.send(
                new WithdrawEvidence(
                        new EnrolmentId(enrolment),
                        id,
                        cause,
                        body.stillRetained() == null || body.stillRetained(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/evidence/" + evidence,
                Map.of("evidence", id));
    }
}
