package org.cairn.command.enrolment.leave;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EndLeave;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.StartLeave;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class LeaveController {

    /// @param leave           its id; a new one if left out
    /// @param reasonClass     a code such as `health` or `family`; `not-stated` if left out
    /// @param clockStopped    whether its days count for no time limit; true if left out
    /// @param plannedReturnOn the day on which the learner means to be back
    /// @param endedOn         the first day back of a leave that is over already
    /// @param lastActivityOn  when the learner last took part; the day of the last evidence if left out
    /// @param effectiveOn     the first day of the leave
    record Body(
            @Nullable LeaveId leave,
            @Nullable String reasonClass,
            @Nullable Boolean clockStopped,
            @Nullable LocalDate plannedReturnOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate lastActivityOn,
            @Nullable LocalDate effectiveOn) {}

    /// @param effectiveOn the first day back
    record EndBody(@Nullable LocalDate effectiveOn) {}

    @PostMapping(name = "startLeave", path = "/api/v1/enrolments/{enrolment}/leaves")
    ResponseEntity<Map<String, Object>> start(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var leave = body.leave() == null ? new LeaveId(Ids.next()) : body.leave();
        var reasonClass = body.reasonClass() == null ? "not-stated" : body.reasonClass();
        Codes.require("reasonClass", reasonClass);
        return caller.send(
                new StartLeave(
                        new EnrolmentId(enrolment),
                        leave,
                        reasonClass,
                        body.clockStopped() == null || body.clockStopped(),
                        body.plannedReturnOn(),
                        body.endedOn(),
                        body.lastActivityOn(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/leaves/" + leave,
                Map.of("leave", leave));
    }

    @PostMapping(name = "endLeave", path = "/api/v1/enrolments/{enrolment}/leaves/{leave}/end")
    ResponseEntity<Map<String, Object>> end(
            @PathVariable UUID enrolment, @PathVariable UUID leave, @RequestBody EndBody body, Caller caller) {
        var id = new LeaveId(leave);
        return caller.send(
                new EndLeave(new EnrolmentId(enrolment), id, caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/leaves/" + leave,
                Map.of("leave", id));
    }
}
