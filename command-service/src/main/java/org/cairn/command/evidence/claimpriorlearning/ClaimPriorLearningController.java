package org.cairn.command.evidence.claimpriorlearning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.ClaimPriorLearning;
import org.cairn.contracts.evidence.PriorLearningClaimId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ClaimPriorLearningController {

    /// @param claim        its id; a new one if left out
    /// @param basis        what the claim rests on
    /// @param competencies for which it is made
    /// @param credits      that are asked for
    record Body(
            @Nullable PriorLearningClaimId claim,
            PriorLearningKind kind,
            List<Artefact> basis,
            List<CompetencyCode> competencies,
            @Nullable Credits credits,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping("/api/v1/enrolments/{enrolment}/prior-learning-claims")
    ResponseEntity<Map<String, Object>> claim(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var claim = body.claim() == null ? new PriorLearningClaimId(Ids.next()) : body.claim();
        return caller.send(
                new ClaimPriorLearning(
                        new EnrolmentId(enrolment),
                        claim,
                        body.kind(),
                        body.basis(),
                        body.competencies(),
                        body.credits(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/prior-learning-claims/" + claim,
                Map.of("claim", claim));
    }
}
