package org.cairn.command.operations.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.operations.ChangePlatform;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.PlatformChange;
import org.cairn.contracts.operations.SectionId;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PlatformController {
    /// @param operation its id; a new one if left out
    /// @param system    a code, for example `portfolio-tool`
    /// @param breaking  whether people had to change how they work
    /// @param sections  that it affected; left out = all of the institution
    record Body(
            @Nullable OperationId operation,
            String system,
            PlatformChange kind,
            boolean breaking,
            @Nullable List<SectionId> sections,
            @Nullable LocalDate effectiveOn) {}

    /// Records that a platform was changed.
    @PostMapping(name = "recordPlatformChange", path = "/api/v1/operations/platform-changes")
    ResponseEntity<Map<String, Object>> change(@RequestBody Body body, Caller caller) {
        Codes.require("system", body.system());
        var id = body.operation() == null ? new OperationId(Ids.next()) : body.operation();
        var act = caller.act(body.effectiveOn());
        return caller.send(
                new ChangePlatform(
                        id,
                        body.system(),
                        body.kind(),
                        body.breaking(),
                        body.sections() == null ? List.of() : body.sections(),
                        act),
                body,
                "/api/v1/operations/" + id,
                Map.of("operation", id));
    }
}
