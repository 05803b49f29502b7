package org.cairn.command.assessment.reconcile;

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
import org.cairn.contracts.assessment.ReconcileMarks;
import org.cairn.contracts.assessment.ReconciliationId;
import org.cairn.contracts.assessment.ReconciliationMethod;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ReconcileMarksController {

    /// @param reconciliation its id; a new one if left out
    /// @param judgements     of one piece of evidence for one competency, a first mark among them
    /// @param score          that was agreed on, where the method is `agreed` and it does not follow from a rubric
    /// @param criteria       the levels that were agreed on
    /// @param overall        the level of the scale that was agreed on for the work as a whole
    /// @param comment        for the learner; it is sealed with the learner's key
    record Body(
            @Nullable ReconciliationId reconciliation,
            List<JudgementId> judgements,
            ReconciliationMethod method,
            @Nullable Score score,
            @Nullable RubricVersionId rubric,
            @Nullable List<CriterionLevel> criteria,
            @Nullable String overall,
            @Nullable String comment,
            @Nullable LocalDate effectiveOn) {

        @Nullable
        GivenMark agreed() {
            if (score == null && rubric == null && criteria == null && overall == null) return null;
            return new GivenMark(rubric, criteria == null ? List.of() : criteria, score, overall);
        }
    }

    private final Sealing sealing;

    ReconcileMarksController(Sealing sealing) {
        this.sealing = sealing;
    }

    @PostMapping("/api/v1/enrolments/{enrolment}/reconciliations")
    ResponseEntity<Map<String, Object>> reconcile(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var reconciliation = body.reconciliation() == null ? new ReconciliationId(Ids.next()) : body.reconciliation();
        var of = new EnrolmentId(enrolment);
        return caller.send(
                new ReconcileMarks(
                        of,
                        reconciliation,
                        body.judgements(),
                        body.method(),
                        body.agreed(),
                        sealing.ofEnrolment(of, "judgement-comment", body.comment(), caller),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/reconciliations/" + reconciliation,
                Map.of("reconciliation", reconciliation));
    }
}
