package org.cairn.command.pathway.retire;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.RetirePathwayVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RetirePathwayController {

    /// @param teachOutUntil the last day for those enrolled; of a second request a later one than before
    /// @param effectiveOn   the first day on which nobody enrols
    record Body(LocalDate teachOutUntil, @Nullable LocalDate effectiveOn) {}

    @PostMapping("/api/v1/pathways/{pathway}/versions/{version}/retirement")
    ResponseEntity<Map<String, Object>> retire(
            @PathVariable String pathway, @PathVariable String version, @RequestBody Body body, Caller caller) {
        var id = new PathwayVersionId(new PathwayId(pathway), version);
        return caller.send(
                new RetirePathwayVersion(id, body.teachOutUntil(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/pathways/" + pathway + "/versions/" + version,
                Map.of("pathway", pathway, "version", version));
    }
}
