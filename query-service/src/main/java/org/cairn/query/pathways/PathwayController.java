package org.cairn.query.pathways;

import static org.cairn.query.web.NotFound.unknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.cairn.query.web.Page;
import org.cairn.query.web.ReadApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Pathways", description = "What is taught, and what became of it")
@ReadApi(readModels = {"pathway_outcomes", "competency_map"})
final class PathwayController {
    private final PathwayQuery pathways;

    PathwayController(PathwayQuery pathways) {
        this.pathways = pathways;
    }

    @Operation(summary = "Pathways with their versions", description = ReadApi.EXACT_COUNTS)
    @GetMapping("/pathways")
    ResponseEntity<PathwayPage> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        var page = pathways.page(Page.of(cursor, limit));
        return ResponseEntity.ok().headers(Page.linkTo(page.next())).body(page);
    }

    @Operation(summary = "A pathway with its versions", description = ReadApi.EXACT_COUNTS)
    @GetMapping("/pathways/{pathway}")
    PathwaySummary one(@PathVariable String pathway) {
        return pathways.pathway(pathway).orElseThrow(unknown("pathway", pathway));
    }

    @Operation(summary = "What a pathway version asks")
    @GetMapping("/pathways/{pathway}/versions/{version}")
    PathwayVersion version(@PathVariable String pathway, @PathVariable String version) {
        return pathways.version(pathway, version).orElseThrow(unknown("pathway version", pathway + "/" + version));
    }
}
