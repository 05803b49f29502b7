package org.cairn.command.operations.observe;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.operations.ConductWalkthrough;
import org.cairn.contracts.operations.ItemScore;
import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.contracts.operations.ObservationRubricId;
import org.cairn.contracts.operations.ObservationRubricVersionId;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.PublishObservationRubric;
import org.cairn.contracts.operations.SectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ObservationController {
    record RubricBody(
            ObservationRubric definition, @Nullable LocalDate effectiveOn) {}

    /// @param operation its id; a new one if left out
    /// @param scores      0 to 3 for each item that was observed
    /// @param notObserved the items that were not
    record WalkthroughBody(
            @Nullable OperationId operation,
            SectionId section,
            ObservationRubricVersionId rubric,
            List<ItemScore> scores,
            List<String> notObserved,
            @Nullable LocalDate effectiveOn) {}

    /// Publishes a version of a rubric for observing practice.
    @PutMapping(name = "publishObservationRubric", path = "/api/v1/observation-rubrics/{rubric}/versions/{version}")
    ResponseEntity<Map<String, Object>> publish(
            @PathVariable String rubric, @PathVariable String version, @RequestBody RubricBody body, Caller caller) {
        var id = new ObservationRubricVersionId(new ObservationRubricId(rubric), version);
        return caller.send(
                new PublishObservationRubric(id, body.definition(), caller.act(body.effectiveOn())),
                body,
                "/api/v1/observation-rubrics/" + rubric + "/versions/" + version,
                Map.of("rubric", id.rubric(), "version", version));
    }

    /// Records what the caller saw in a section.
    @PostMapping(name = "conductWalkthrough", path = "/api/v1/operations/walkthroughs")
    ResponseEntity<Map<String, Object>> observe(@RequestBody WalkthroughBody body, Caller caller) {
        var id = body.operation() == null ? new OperationId(Ids.next()) : body.operation();
        var act = caller.act(body.effectiveOn());
        return caller.send(
                new ConductWalkthrough(id, body.section(), body.rubric(), body.scores(), body.notObserved(), act),
                body,
                "/api/v1/operations/" + id,
                Map.of("operation", id));
    }
}
