package org.cairn.command.enrolment.paceplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.cairn.contracts.enrolment.AgreePacePlan;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.PacePlanId;
import org.cairn.contracts.enrolment.PlannedMilestone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PacePlanController {

    /// @param plan        its id; a new one if left out
    /// @param milestones  each with the day on which it is to be reached
    /// @param agreedWith  the account of whom the learner agreed it with
    /// @param effectiveOn the day of the agreement
    record Body(
            @Nullable PacePlanId plan,
            List<PlannedMilestone> milestones,
            String agreedWith,
            @Nullable LocalDate effectiveOn) {}

    private final Staff staff;

    PacePlanController(Staff staff) {
        this.staff = staff;
    }

    @PostMapping(name = "agreePacePlan", path = "/api/v1/enrolments/{enrolment}/pace-plans")
    ResponseEntity<Map<String, Object>> agree(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var plan = body.plan() == null ? new PacePlanId(Ids.next()) : body.plan();
        var agreedWith =
                staff.find(body.agreedWith()).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN));
        return caller.send(
                new AgreePacePlan(
                        new EnrolmentId(enrolment),
                        plan,
                        body.milestones(),
                        agreedWith,
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/pace-plans/" + plan,
                Map.of("plan", plan));
    }
}
