package org.cairn.command.framework.deprecateframework;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.framework.DeprecateFrameworkVersion;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DeprecateFrameworkController {

    /// @param replacedBy      what to use instead, if there is something
    /// @param lastEnrolmentOn the last day for enrolments on what rests on it; may lie in the future
    record Body(
            @Nullable FrameworkVersionId replacedBy,
            LocalDate lastEnrolmentOn,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping("/api/v1/frameworks/{framework}/versions/{version}/deprecation")
    ResponseEntity<Map<String, Object>> deprecate(
            @PathVariable String framework, @PathVariable String version, @RequestBody Body body, Caller caller) {
        var id = new FrameworkVersionId(new FrameworkId(framework), version);
        return caller.send(
                new DeprecateFrameworkVersion(
                        id, body.replacedBy(), body.lastEnrolmentOn(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/frameworks/" + framework + "/versions/" + version + "/deprecation",
                Map.of("framework", framework, "version", version));
    }
}
