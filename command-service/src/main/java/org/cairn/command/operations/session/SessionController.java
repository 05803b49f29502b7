package org.cairn.command.operations.session;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.operations.DeliverSession;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.SectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SessionController {
    /// @param operation its id; a new one if left out
    /// @param minutes       1 to 1440
    /// @param choiceOffered whether learners could choose what to do, or how
    record Body(
            @Nullable OperationId operation,
            SectionId section,
            Grouping grouping,
            int minutes,
            boolean choiceOffered,
            @Nullable LocalDate effectiveOn) {}

    /// Records a session.
    @PostMapping(name = "deliverSession", path = "/api/v1/operations/sessions")
    ResponseEntity<Map<String, Object>> deliver(@RequestBody Body body, Caller caller) {
        var id = body.operation() == null ? new OperationId(Ids.next()) : body.operation();
        var act = caller.act(body.effectiveOn());
        return caller.send(
                new DeliverSession(id, body.section(), body.grouping(), body.minutes(), body.choiceOffered(), act),
                body,
                "/api/v1/operations/" + id,
                Map.of("operation", id));
    }
}
