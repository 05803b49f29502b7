package org.cairn.query.registrar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cairn.query.web.Page;
import org.cairn.query.web.ReadApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Registrar", description = "What a registrar asks")
@ReadApi(readModels = "transcript")
final class RegistrarController {

    /// @param next the cursor of the next part; null if this is the last
    record Holders(List<Holder> holders, @Nullable String next) {}

    private final RegistrarQuery registrar;

    RegistrarController(RegistrarQuery registrar) {
        this.registrar = registrar;
    }

    @Operation(summary = "Whether a transcript of this number was sealed with this content")
    @GetMapping("/transcripts/{number}/verification")
    Verification verify(@PathVariable String number, @RequestParam String hash) {
        return registrar.verify(number, hash);
    }

    @Operation(summary = "Whom the deprecation of a framework version concerns")
    @GetMapping("/frameworks/{framework}/versions/{version}/holders")
    ResponseEntity<Holders> holders(
            @PathVariable String framework,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        var page = Page.of(cursor, limit);
        var found = registrar.holders(framework, version, page);
        var shown = found.size() <= limit ? found : found.subList(0, limit);
        var next = found.size() <= limit
                ? null
                : Page.cursorAfter(shown.getLast().enrolment().toString());
        return ResponseEntity.ok().headers(Page.linkTo(next)).body(new Holders(shown, next));
    }
}
