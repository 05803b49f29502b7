package org.cairn.query.outcomes;

import static org.cairn.query.web.NotFound.unknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.cairn.query.web.ReadApi;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Tag(name = "Pathways", description = "What is taught, and what became of it")
@ReadApi(readModels = "pathway_outcomes")
final class OutcomesController {
    private final OutcomesQuery outcomes;

    OutcomesController(OutcomesQuery outcomes) {
        this.outcomes = outcomes;
    }

    @Operation(summary = "Outcomes of a pathway version", description = ReadApi.EXACT_COUNTS)
    @GetMapping("/pathways/{pathway}/versions/{version}/outcomes")
    Outcomes outcomes(@PathVariable String pathway, @PathVariable String version) {
        return outcomes.of(pathway, version).orElseThrow(unknown("pathway version", pathway + "/" + version));
    }
}
