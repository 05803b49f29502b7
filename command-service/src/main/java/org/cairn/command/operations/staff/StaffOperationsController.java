package org.cairn.command.operations.staff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.command.Ids;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.cairn.contracts.operations.AssignStaff;
import org.cairn.contracts.operations.CompleteTraining;
import org.cairn.contracts.operations.DepartStaff;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.SectionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class StaffOperationsController {
    /// @param operation its id; a new one if left out
    /// @param person    their account
    /// @param role      a code, for example `coach`
    /// @param fte       1 is one full post
    /// @param until     the last day; left out where it is open
    /// @param replaces  an assignment of theirs that ends the day before
    record AssignBody(
            @Nullable OperationId operation,
            String person,
            String role,
            BigDecimal fte,
            List<SectionId> sections,
            @Nullable LocalDate until,
            @Nullable OperationId replaces,
            @Nullable LocalDate effectiveOn) {}

    /// @param operation   its id; a new one if left out
    /// @param person      their account
    /// @param reason      a class of reasons, as a code, for example `retired`
    /// @param effectiveOn the first day without them
    record DepartBody(
            @Nullable OperationId operation,
            String person,
            String reason,
            @Nullable LocalDate effectiveOn) {}

    /// @param operation its id; a new one if left out
    /// @param person    their account
    /// @param course    a code
    /// @param expiresOn the last day on which it counts; left out where it does not expire
    record TrainingBody(
            @Nullable OperationId operation,
            String person,
            String course,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate effectiveOn) {}

    private final Staff staff;

    StaffOperationsController(Staff staff) {
        this.staff = staff;
    }

    /// Assigns someone to sections.
    @PostMapping(name = "assignStaff", path = "/api/v1/operations/assignments")
    ResponseEntity<Map<String, Object>> assign(@RequestBody AssignBody body, Caller caller) {
        var id = body.operation() == null ? new OperationId(Ids.next()) : body.operation();
        var act = caller.act(body.effectiveOn());
        return caller.send(
                new AssignStaff(
                        id,
                        personOf(body.person()),
                        code("role", body.role()),
                        body.fte(),
                        body.sections(),
                        body.until(),
                        body.replaces(),
                        act),
                body,
                "/api/v1/operations/" + id,
                Map.of("operation", id));
    }

    /// Records that someone left. The event lists their authorisations, which are ended one by one.
    @PostMapping(name = "departStaff", path = "/api/v1/operations/departures")
    ResponseEntity<Map<String, Object>> depart(@RequestBody DepartBody body, Caller caller) {
        var id = body.operation() == null ? new OperationId(Ids.next()) : body.operation();
        var act = caller.act(body.effectiveOn());
        return caller.send(
                new DepartStaff(id, personOf(body.person()), code("reason", body.reason()), act),
                body,
                "/api/v1/operations/" + id,
                Map.of("operation", id));
    }

    /// Records that someone completed a course of training.
    @PostMapping(name = "completeTraining", path = "/api/v1/operations/trainings")
    ResponseEntity<Map<String, Object>> train(@RequestBody TrainingBody body, Caller caller) {
        var id = body.operation() == null ? new OperationId(Ids.next()) : body.operation();
        var act = caller.act(body.effectiveOn());
        return caller.send(
                new CompleteTraining(id, personOf(body.person()), code("course", body.course()), body.expiresOn(), act),
                body,
                "/api/v1/operations/" + id,
                Map.of("operation", id));
    }

    private static String code(String what, String code) {
        Codes.require(what, code);
        return code;
    }

    private PersonId personOf(String account) {
        return staff.find(account).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN));
    }
}
