package org.cairn.command.enrolment.progress;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.ProgressReviewId;
import org.cairn.contracts.enrolment.ProgressStanding;
import org.cairn.contracts.enrolment.SetProgressStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SetProgressStandingController {

    /// @param review         its id; a new one if left out
    /// @param qualitativeMet whether the standard is met that figures do not show
    /// @param effectiveOn    the day on which the figures are taken
    record Body(
            @Nullable ProgressReviewId review,
            ProgressStanding standing,
            boolean qualitativeMet,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping("/api/v1/enrolments/{enrolment}/progress-reviews")
    ResponseEntity<Map<String, Object>> review(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var review = body.review() == null ? new ProgressReviewId(Ids.next()) : body.review();
        return caller.send(
                new SetProgressStanding(
                        new EnrolmentId(enrolment),
                        review,
                        body.standing(),
                        body.qualitativeMet(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/progress-reviews/" + review,
                Map.of("review", review));
    }
}
