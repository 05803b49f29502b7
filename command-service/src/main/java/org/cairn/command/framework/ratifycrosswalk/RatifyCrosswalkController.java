package org.cairn.command.framework.ratifycrosswalk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.framework.Crosswalk;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.CrosswalkMapping;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.RatifyCrosswalk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The path names the version that it leads from.
@RestController
final class RatifyCrosswalkController {

    /// @param crosswalk  its id; a new one if left out
    /// @param mappings   one for each item of the version that it leads from
    /// @param minutesRef the code of the minutes of who ratified it
    /// @param supersedes the crosswalk between the same versions that is in force, if there is one
    record Body(
            @Nullable CrosswalkId crosswalk,
            FrameworkVersionId to,
            List<CrosswalkMapping> mappings,
            String minutesRef,
            @Nullable CrosswalkId supersedes,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping("/api/v1/frameworks/{framework}/versions/{version}/crosswalks")
    ResponseEntity<Map<String, Object>> ratify(
            @PathVariable String framework, @PathVariable String version, @RequestBody Body body, Caller caller) {
        var id = body.crosswalk() == null ? new CrosswalkId(Ids.next()) : body.crosswalk();
        var crosswalk = new Crosswalk(
                id,
                new FrameworkVersionId(new FrameworkId(framework), version),
                body.to(),
                body.mappings(),
                body.minutesRef(),
                body.supersedes());
        return caller.send(
                new RatifyCrosswalk(crosswalk, caller.act(body.effectiveOn())),
                body,
                "/api/v1/frameworks/" + framework + "/versions/" + version + "/crosswalks/" + id,
                Map.of("crosswalk", id));
    }
}
