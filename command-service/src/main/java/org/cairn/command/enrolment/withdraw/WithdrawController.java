package org.cairn.command.enrolment.withdraw;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.WithdrawLearner;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class WithdrawController {

    /// @param cause          a code; `not-stated` if left out
    /// @param lastActivityOn when the learner last took part; the day of the last evidence if left out
    /// @param effectiveOn    the last day
    record Body(
            @Nullable String cause,
            @Nullable LocalDate lastActivityOn,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping(name = "withdrawLearner", path = "/api/v1/enrolments/{enrolment}/withdrawal")
    ResponseEntity<Map<String, Object>> withdraw(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var cause = body.cause() == null ? "not-stated" : body.cause();
        Codes.require("cause", cause);
        return caller.send(
                new WithdrawLearner(
                        new EnrolmentId(enrolment), cause, body.lastActivityOn(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment,
                Map.of("enrolment", enrolment));
    }
}
