package org.cairn.command.operations.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.Ids;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.cairn.contracts.operations.Activity;
import org.cairn.contracts.operations.CostCategory;
import org.cairn.contracts.operations.LogWorkload;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.RecordCost;
import org.cairn.contracts.operations.SectionCode;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SpendingController {
    /// @param operation its id; a new one if left out
    /// @param person    the account of who spent it; the caller if left out
    /// @param minutes   1 to 1440
    record WorkloadBody(
            @Nullable OperationId operation,
            @Nullable String person,
            Activity activity,
            int minutes,
            @Nullable PathwayId pathway,
            @Nullable SectionCode section,
            @Nullable LocalDate effectiveOn) {}

    /// @param operation its id; a new one if left out
    /// @param pathway    left out where it was spent for the institution as a whole
    /// @param amount     positive
    /// @param currency   ISO 4217, for example `EUR`
    /// @param fiscalYear the calendar year in which it begins
    record CostBody(
            @Nullable OperationId operation,
            CostCategory category,
            @Nullable PathwayId pathway,
            BigDecimal amount,
            String currency,
            int fiscalYear,
            @Nullable LocalDate effectiveOn) {}

    private final Staff staff;

    SpendingController(Staff staff) {
        this.staff = staff;
    }

    /// Records time that someone spent.
    @PostMapping(name = "logWorkload", path = "/api/v1/operations/workloads")
    ResponseEntity<Map<String, Object>> work(@RequestBody WorkloadBody body, Caller caller) {
        var id = body.operation() == null ? new OperationId(Ids.next()) : body.operation();
        var act = caller.act(body.effectiveOn());
        return caller.send(
                new LogWorkload(
                        id,
                        body.person() == null ? act.person() : personOf(body.person()),
                        body.activity(),
                        body.minutes(),
                        body.pathway(),
                        body.section(),
                        act),
                body,
                "/api/v1/operations/" + id,
                Map.of("operation", id));
    }

    /// Records money that was spent.
    @PostMapping(name = "recordCost", path = "/api/v1/operations/costs")
    ResponseEntity<Map<String, Object>> cost(@RequestBody CostBody body, Caller caller) {
        var id = body.operation() == null ? new OperationId(Ids.next()) : body.operation();
        var act = caller.act(body.effectiveOn());
        return caller.send(
                new RecordCost(
                        id, body.category(), body.pathway(), body.amount(), body.currency(), body.fiscalYear(), act),
                body,
                "/api/v1/operations/" + id,
                Map.of("operation", id));
    }

    private PersonId personOf(String account) {
        return staff.find(account).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN));
    }
}
