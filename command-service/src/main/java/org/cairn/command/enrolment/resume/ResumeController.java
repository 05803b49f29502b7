package org.cairn.command.enrolment.resume;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.ResumeEnrolment;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ResumeController {

    /// @param cause       a code such as `withdrawn-in-error`; `returned` if left out
    /// @param effectiveOn the first day back
    record Body(@Nullable String cause, @Nullable LocalDate effectiveOn) {}

    @PostMapping(name = "resumeEnrolment", path = "/api/v1/enrolments/{enrolment}/resumption")
    ResponseEntity<Map<String, Object>> resume(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var cause = body.cause() == null ? "returned" : body.cause();
        Codes.require("cause", cause);
        return caller.send(
                new ResumeEnrolment(new EnrolmentId(enrolment), cause, caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment,
                Map.of("enrolment", enrolment));
    }
}
