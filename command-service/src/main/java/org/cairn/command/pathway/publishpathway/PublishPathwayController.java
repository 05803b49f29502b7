package org.cairn.command.pathway.publishpathway;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PublishPathwayVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PublishPathwayController {

    record Body(PathwayDefinition definition, @Nullable LocalDate effectiveOn) {}

    @PutMapping("/api/v1/pathways/{pathway}/versions/{version}")
    ResponseEntity<Map<String, Object>> publish(
            @PathVariable String pathway, @PathVariable String version, @RequestBody Body body, Caller caller) {
        var id = new PathwayVersionId(new PathwayId(pathway), version);
        return caller.send(
                new PublishPathwayVersion(id, body.definition(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/pathways/" + pathway + "/versions/" + version,
                Map.of("pathway", pathway, "version", version));
    }
}
