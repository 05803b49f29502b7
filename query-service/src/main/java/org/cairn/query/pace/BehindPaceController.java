package org.cairn.query.pace;

import static org.cairn.query.web.NotFound.unknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cairn.query.web.AsKnownAt;
import org.cairn.query.web.ReadApi;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Pathways", description = "What is taught, and what became of it")
@ReadApi(readModels = "competency_map")
final class BehindPaceController {
    private final BehindPaceQuery pace;
    private final ZoneId institutionZone;

    BehindPaceController(BehindPaceQuery pace, @Qualifier("institutionZone") ZoneId institutionZone) {
        this.pace = pace;
        this.institutionZone = institutionZone;
    }

    /// @param asOf the day as of which; left out = today
    @Operation(summary = "Learners who are behind their pace plan or stuck, for coaches")
    @GetMapping("/pathways/{pathway}/behind-pace")
    BehindPace behind(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable AsKnownAt asKnownAt) {
        return pace.of(pathway, cohort, section, asOf, AsKnownAt.in(institutionZone, asKnownAt))
                .orElseThrow(unknown("pathway", pathway));
    }
}
