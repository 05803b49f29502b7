package org.cairn.command.assessment.allocate;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.cairn.contracts.assessment.AllocateAssessment;
import org.cairn.contracts.assessment.AllocationId;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.ReallocateAssessment;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AllocationController {

    /// @param allocation its id; a new one if left out
    /// @param assessor   the account of who is to mark
    /// @param role       first if left out
    /// @param blind      whether without knowing what others gave; not, if left out
    record Body(
            @Nullable AllocationId allocation,
            String assessor,
            @Nullable MarkingRole role,
            @Nullable Boolean blind,
            @Nullable LocalDate effectiveOn) {}

    /// @param by       the id of the new allocation; a new one if left out
    /// @param assessor the account of who is to mark instead
    /// @param cause    a code such as `departed`; `not-stated` if left out
    record AgainBody(
            @Nullable AllocationId by,
            String assessor,
            @Nullable String cause,
            @Nullable LocalDate effectiveOn) {}

    private final Staff staff;

    AllocationController(Staff staff) {
        this.staff = staff;
    }

    @PostMapping(name = "allocateAssessment", path = "/api/v1/enrolments/{enrolment}/evidence/{evidence}/allocations")
    ResponseEntity<Map<String, Object>> allocate(
            @PathVariable UUID enrolment, @PathVariable UUID evidence, @RequestBody Body body, Caller caller) {
        var allocation = body.allocation() == null ? new AllocationId(Ids.next()) : body.allocation();
        return caller.send(
                new AllocateAssessment(
                        new EnrolmentId(enrolment),
                        new EvidenceId(evidence),
                        allocation,
                        personOf(body.assessor()),
                        body.role() == null ? MarkingRole.FIRST : body.role(),
                        Boolean.TRUE.equals(body.blind()),
                        caller.act(body.effectiveOn())),
                body,
                locationOf(enrolment, allocation),
                Map.of("allocation", allocation));
    }

    @PostMapping(
            name = "reallocateAssessment",
            path = "/api/v1/enrolments/{enrolment}/allocations/{allocation}/reallocation")
    ResponseEntity<Map<String, Object>> reallocate(
            @PathVariable UUID enrolment, @PathVariable UUID allocation, @RequestBody AgainBody body, Caller caller) {
        var by = body.by() == null ? new AllocationId(Ids.next()) : body.by();
        var cause = body.cause() == null ? "not-stated" : body.cause();
        Codes.require("cause", cause);
        return caller.send(
                new ReallocateAssessment(
                        new EnrolmentId(enrolment),
                        new AllocationId(allocation),
                        by,
                        personOf(body.assessor()),
                        cause,
                        caller.act(body.effectiveOn())),
                body,
                locationOf(enrolment, by),
                Map.of("allocation", by));
    }

    private PersonId personOf(String account) {
        return staff.find(account).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN));
    }

    private static String locationOf(UUID enrolment, AllocationId allocation) {
        return "/api/v1/enrolments/" + enrolment + "/allocations/" + allocation;
    }
}
