package org.cairn.command.assessment.recordjudgement;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RecordJudgementController {

    /// @param judgement its id; a new one if left out
    record Body(
            @Nullable JudgementId judgement,
            CompetencyCode competency,
            Score score,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping("/api/v1/enrolments/{enrolment}/evidence/{evidence}/judgements")
    ResponseEntity<Map<String, Object>> record(
            @PathVariable UUID enrolment, @PathVariable UUID evidence, @RequestBody Body body, Caller caller) {
        var judgement = body.judgement() == null ? new JudgementId(Ids.next()) : body.judgement();
        return caller.send(
                new RecordJudgement(
                        new EnrolmentId(enrolment),
                        new EvidenceId(evidence),
                        judgement,
                        body.competency(),
                        body.score(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/evidence/" + evidence + "/judgements/" + judgement,
                Map.of("judgement", judgement));
    }
}
