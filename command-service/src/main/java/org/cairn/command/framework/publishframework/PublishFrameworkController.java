package org.cairn.command.framework.publishframework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.framework.Crosswalk;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.CrosswalkMapping;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.PublishFrameworkVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PublishFrameworkController {

    /// How the version follows from another one that is published; ratified with it, or neither is recorded.
    ///
    /// @param crosswalk its id; a new one if left out
    record Link(
            @Nullable CrosswalkId crosswalk,
            FrameworkVersionId from,
            List<CrosswalkMapping> mappings,
            String minutesRef,
            @Nullable CrosswalkId supersedes) {

        Crosswalk to(FrameworkVersionId id) {
            var name = crosswalk == null ? new CrosswalkId(Ids.next()) : crosswalk;
            return new Crosswalk(name, from, id, mappings, minutesRef, supersedes);
        }
    }

    /// @param checksum what the sender expects the SHA-256 of the definition's canonical JSON to be
    record Body(
            FrameworkDefinition definition,
            @Nullable String checksum,
            @Nullable Link crosswalk,
            @Nullable LocalDate effectiveOn) {}

    @PutMapping("/api/v1/frameworks/{framework}/versions/{version}")
    ResponseEntity<Map<String, Object>> publish(
            @PathVariable String framework, @PathVariable String version, @RequestBody Body body, Caller caller) {
        var id = new FrameworkVersionId(new FrameworkId(framework), version);
        var crosswalk = body.crosswalk() == null ? null : body.crosswalk().to(id);
        var ids = new LinkedHashMap<String, Object>(Map.of("framework", framework, "version", version));
        if (crosswalk != null) ids.put("crosswalk", crosswalk.crosswalk());
        return caller.send(
                new PublishFrameworkVersion(
                        id, body.definition(), body.checksum(), crosswalk, caller.act(body.effectiveOn())),
                body,
                "/api/v1/frameworks/" + framework + "/versions/" + version,
                ids);
    }
}
