package org.cairn.command.assessment.explain;

import static org.cairn.contracts.assessment.AssessmentReason.BLIND_MARKING_OPEN;
import static org.cairn.contracts.assessment.AssessmentReason.COMPETENCY_NOT_OF_PATHWAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.assessment.policy.Explanation;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.rest.Caller;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Persons;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ExplainVerdictController {

    /// Asked of the states that decisions are made on, so it is never behind.
    ///
    /// Whoever is still to mark work for the competency blind is not told.
    ///
    /// @param on for which day; left out = the day of the latest mark
    @GetMapping("/api/v1/enrolments/{enrolment}/competencies/{competency}/explanation")
    ExplainedVerdict explain(
            @PathVariable UUID enrolment,
            @PathVariable String competency,
            @RequestParam(required = false) @Nullable LocalDate on,
            Caller caller) {
        var asking = caller.act(null).person();
        return caller.ask(
                known -> explain(new EnrolmentId(enrolment), new CompetencyCode(competency), on, asking, known));
    }

    private static ExplainedVerdict explain(
            EnrolmentId id, CompetencyCode competency, @Nullable LocalDate on, PersonId asking, Knowledge known) {
        var enrolment = known.of(EnrolmentState.BOUNDARY, id);
        var enrolled = enrolment.enrolled();
        if (enrolled == null) throw new CommandRejected(ENROLMENT_UNKNOWN);
        if (!Pathways.of(enrolled.pathway(), known).competencies().contains(competency)) {
            throw new CommandRejected(COMPETENCY_NOT_OF_PATHWAY);
        }
        // It tells every mark and who gave it.
        if (enrolment.isBlindMarker(Persons.sameAs(asking, known), competency)) {
            throw new CommandRejected(BLIND_MARKING_OPEN);
        }
        return ExplainedVerdict.of(id, competency, Explanation.of(enrolment, competency, on, known));
    }
}
