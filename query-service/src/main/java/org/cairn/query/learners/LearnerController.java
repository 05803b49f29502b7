package org.cairn.query.learners;

import static org.cairn.query.web.NotFound.unknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.cairn.query.web.Page;
import org.cairn.query.web.ReadApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Learners", description = "Who is there")
@ReadApi(readModels = "transcript")
final class LearnerController {
    private final LearnerQuery learners;

    LearnerController(LearnerQuery learners) {
        this.learners = learners;
    }

    /// A number that nobody has is an empty list, not a 404: the question was for a list.
    @Operation(summary = "Learners by number, or one of them")
    @GetMapping("/learners")
    ResponseEntity<LearnerPage> list(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        var page = number == null
                ? learners.page(Page.of(cursor, limit))
                : new LearnerPage(learners.numbered(number), null);
        return ResponseEntity.ok().headers(Page.linkTo(page.next())).body(page);
    }

    @Operation(summary = "A learner with enrolments as they stand today")
    @GetMapping("/learners/{learner}")
    LearnerDetail one(@PathVariable UUID learner) {
        return learners.learner(learner).orElseThrow(unknown("learner", learner));
    }
}
