package org.cairn.command.evidence.decidepriorlearning;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.DecidePriorLearning;
import org.cairn.contracts.evidence.PriorLearningClaimId;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DecidePriorLearningController {

    /// @param priorLearning its id; a new one if left out
    /// @param claim         on which it decides; left out where the institution recognises something unasked
    /// @param credits       that are recognised; left out = those of the competency, if it is recognised in full
    record Body(
            @Nullable PriorLearningId priorLearning,
            @Nullable PriorLearningClaimId claim,
            CompetencyCode competency,
            PriorLearningKind kind,
            PriorLearningDecision decision,
            @Nullable Score score,
            @Nullable Credits credits,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping("/api/v1/enrolments/{enrolment}/prior-learning")
    ResponseEntity<Map<String, Object>> decide(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var id = body.priorLearning() == null ? new PriorLearningId(Ids.next()) : body.priorLearning();
        return caller.send(
                new DecidePriorLearning(
                        new EnrolmentId(enrolment),
                        id,
                        body.claim(),
                        body.competency(),
                        body.kind(),
                        body.decision(),
                        body.score(),
                        body.credits(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/prior-learning/" + id,
                Map.of("priorLearning", id));
    }
}
