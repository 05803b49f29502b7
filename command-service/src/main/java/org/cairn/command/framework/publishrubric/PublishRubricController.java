package org.cairn.command.framework.publishrubric;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.framework.PublishRubricVersion;
import org.cairn.contracts.framework.Rubric;
import org.cairn.contracts.framework.RubricId;
import org.cairn.contracts.framework.RubricVersionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PublishRubricController {

    record Body(Rubric definition, @Nullable LocalDate effectiveOn) {}

    @PutMapping("/api/v1/rubrics/{rubric}/versions/{version}")
    ResponseEntity<Map<String, Object>> publish(
            @PathVariable String rubric, @PathVariable String version, @RequestBody Body body, Caller caller) {
        var id = new RubricVersionId(new RubricId(rubric), version);
        return caller.send(
                new PublishRubricVersion(id, body.definition(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/rubrics/" + rubric + "/versions/" + version,
                Map.of("rubric", rubric, "version", version));
    }
}
