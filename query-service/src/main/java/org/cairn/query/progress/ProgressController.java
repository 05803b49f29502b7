package org.cairn.query.progress;

import static org.cairn.query.web.NotFound.unknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import org.cairn.query.web.ReadApi;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Progress", description = "What happened month by month")
@ReadApi(readModels = {"pathway_outcomes", "transcript"})
final class ProgressController {
    private final ProgressQuery progress;

    ProgressController(ProgressQuery progress) {
        this.progress = progress;
    }

    @Operation(summary = "Progress of a pathway by month and version", description = ReadApi.EXACT_COUNTS)
    @GetMapping("/pathways/{pathway}/progress")
    PathwayProgress ofPathway(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to) {
        return progress.ofPathway(pathway, from, to).orElseThrow(unknown("pathway", pathway));
    }

    @Operation(summary = "Progress of the institution by month and pathway", description = ReadApi.EXACT_COUNTS)
    @GetMapping("/institution/progress")
    InstitutionProgress ofInstitution(
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to) {
        return progress.ofInstitution(from, to);
    }

    @Operation(summary = "The institution in a few numbers", description = ReadApi.EXACT_COUNTS)
    @GetMapping("/institution")
    InstitutionFigures figures() {
        return progress.figures();
    }
}
