package org.cairn.command.framework.publishframework;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.PublishFrameworkVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PublishFrameworkController {

    record Body(FrameworkDefinition definition, @Nullable LocalDate effectiveOn) {}

    @PutMapping("/api/v1/frameworks/{framework}/versions/{version}")
    ResponseEntity<Map<String, Object>> publish(
            @PathVariable String framework, @PathVariable String version, @RequestBody Body body, Caller caller) {
        var id = new FrameworkVersionId(new FrameworkId(framework), version);
        return caller.send(
                new PublishFrameworkVersion(id, body.definition(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/frameworks/" + framework + "/versions/" + version,
                Map.of("framework", framework, "version", version));
    }
}
