package org.cairn.command.assessment.recordjudgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.Sealing;
import org.cairn.contracts.assessment.CriterionLevel;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RecordJudgementController {

    /// @param judgement    its id; a new one if left out
    /// @param score        may be left out where it follows from a rubric
    /// @param criteria     each criterion of the rubric once
    /// @param overall      the level of the scale that the assessor states of the work as a whole
    /// @param role         as it was allocated, or else first, if left out
    /// @param blind        whether the actor did not know what others gave; not, if left out
    /// @param minutesSpent how long it took, for planning; says nothing of learning
    /// @param comment      for the learner; it is sealed with the learner's key
    record Body(
            @Nullable JudgementId judgement,
            CompetencyCode competency,
            @Nullable Score score,
            @Nullable RubricVersionId rubric,
            @Nullable List<CriterionLevel> criteria,
            @Nullable String overall,
            @Nullable MarkingRole role,
            @Nullable Boolean blind,
            @Nullable Integer minutesSpent,
            @Nullable String comment,
            @Nullable LocalDate effectiveOn) {

        GivenMark given() {
            return new GivenMark(rubric, criteria == null ? List.of() : criteria, score, overall);
        }
    }

    private final Sealing sealing;

    RecordJudgementController(Sealing sealing) {
        this.sealing = sealing;
    }

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
                        body.given(),
                        body.role(),
                        Boolean.TRUE.equals(body.blind()),
                        body.minutesSpent(),
                        sealing.ofEnrolment(new EnrolmentId(enrolment), "judgement-comment", body.comment(), caller),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/evidence/" + evidence + "/judgements/" + judgement,
                Map.of("judgement", judgement));
    }
}
