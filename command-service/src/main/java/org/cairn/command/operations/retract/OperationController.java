package org.cairn.command.operations.retract;

import static org.cairn.contracts.operations.OperationsReason.OPERATION_NOT_RECORDED;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.operations.OperationRecord;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.operations.OperationEvent;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.OperationRetracted;
import org.cairn.contracts.operations.RetractOperation;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class OperationController {
    /// @param cause      a code; `mistake` if left out
    /// @param replacedBy what is true instead
    record RetractBody(
            @Nullable String cause,
            @Nullable OperationId replacedBy,
            @Nullable LocalDate effectiveOn) {}

    /// What is recorded under an id.
    ///
    /// @param event     its name, for example `operations.SessionDelivered`
    /// @param retracted null if it counts
    record Recorded(
            OperationId operation,
            String event,
            OperationEvent recorded,
            @Nullable OperationRetracted retracted) {}

    /// Tells what is recorded under an id, and whether it counts.
    @GetMapping(name = "findOperation", path = "/api/v1/operations/{operation}")
    Recorded find(@PathVariable UUID operation, Caller caller) {
        var id = new OperationId(operation);
        return caller.ask(known -> {
            var record = known.of(OperationRecord.BOUNDARY, id);
            var event = record.event();
            if (event == null) throw new CommandRejected(OPERATION_NOT_RECORDED);
            return new Recorded(id, EventCatalogue.nameOf(event.getClass()), event, record.retracted());
        });
    }

    /// Takes back what was recorded by mistake.
    @PostMapping(name = "retractOperation", path = "/api/v1/operations/{operation}/retraction")
    ResponseEntity<Map<String, Object>> retract(
            @PathVariable UUID operation, @RequestBody RetractBody body, Caller caller) {
        var cause = body.cause() == null ? "mistake" : body.cause();
        Codes.require("cause", cause);
        var id = new OperationId(operation);
        return caller.send(
                new RetractOperation(id, cause, body.replacedBy(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/operations/" + id,
                Map.of("operation", id));
    }
}
