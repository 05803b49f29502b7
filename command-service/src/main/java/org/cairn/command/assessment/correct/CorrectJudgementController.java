package org.cairn.command.assessment.correct;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.Sealing;
import org.cairn.contracts.assessment.CorrectJudgement;
import org.cairn.contracts.assessment.CorrectionId;
import org.cairn.contracts.assessment.CriterionLevel;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class CorrectJudgementController {

    /// @param correction its id; a new one if left out
    /// @param score      may be left out where it follows from a rubric
    /// @param criteria   each criterion of the rubric once
    /// @param overall    the level of the scale that is stated of the work as a whole
    /// @param cause      a code such as `adding-error`
    /// @param comment    for the learner; it is sealed with the learner's key
    record Body(
            @Nullable CorrectionId correction,
            @Nullable Score score,
            @Nullable RubricVersionId rubric,
            @Nullable List<CriterionLevel> criteria,
            @Nullable String overall,
            String cause,
            @Nullable String comment,
            @Nullable LocalDate effectiveOn) {

        GivenMark given() {
            return new GivenMark(rubric, criteria == null ? List.of() : criteria, score, overall);
        }
    }

    private final Sealing sealing;

    CorrectJudgementController(Sealing sealing) {
        this.sealing = sealing;
    }

    @PostMapping("/api/v1/enrolments/{enrolment}/judgements/{judgement}/corrections")
    ResponseEntity<Map<String, Object>> correct(
            @PathVariable UUID enrolment, @PathVariable UUID judgement, @RequestBody Body body, Caller caller) {
        Codes.require("cause", body.cause());
        var correction = body.correction() == null ? new CorrectionId(Ids.next()) : body.correction();
        var of = new EnrolmentId(enrolment);
        return caller.send(
                new CorrectJudgement(
                        of,
                        new JudgementId(judgement),
                        correction,
                        body.given(),
                        body.cause(),
                        sealing.ofEnrolment(of, "judgement-comment", body.comment(), caller),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/judgements/" + judgement + "/corrections/" + correction,
                Map.of("correction", correction));
    }
}
