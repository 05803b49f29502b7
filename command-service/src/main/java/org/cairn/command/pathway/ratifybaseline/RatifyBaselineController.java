package org.cairn.command.pathway.ratifybaseline;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.pathway.DesignBaseline;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.RatifyDesignBaseline;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RatifyBaselineController {

    /// @param effectiveOn the first day on which it is in force; may lie ahead
    record Body(DesignBaseline definition, @Nullable LocalDate effectiveOn) {}

    @PutMapping("/api/v1/pathways/{pathway}/baselines/{baseline}")
    ResponseEntity<Map<String, Object>> ratify(
            @PathVariable String pathway, @PathVariable String baseline, @RequestBody Body body, Caller caller) {
        return caller.send(
                new RatifyDesignBaseline(
                        new PathwayId(pathway), baseline, body.definition(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/pathways/" + pathway + "/baselines/" + baseline,
                Map.of("pathway", pathway, "baseline", baseline));
    }
}
