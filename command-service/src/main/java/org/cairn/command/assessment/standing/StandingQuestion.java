package org.cairn.command.assessment.standing;

import static org.cairn.contracts.assessment.AssessmentReason.BLIND_MARKING_OPEN;
import static org.cairn.contracts.assessment.AssessmentReason.JUDGEMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.util.List;
import org.cairn.command.assessment.Standing;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Reason;

/// What would lose its ground with a judgement. Whoever marks the same work blind is not told.
sealed interface StandingQuestion {

    record Told(Standing standing) implements StandingQuestion {}

    record Refused(Reason reason) implements StandingQuestion {}

    static StandingQuestion answer(EnrolmentId enrolment, JudgementId judgement, PersonId asking, Knowledge known) {
        var state = known.of(EnrolmentState.BOUNDARY, enrolment);
        if (state.enrolled() == null) return new Refused(ENROLMENT_UNKNOWN);
        var judged = state.assessment().judgement(judgement);
        if (judged == null) return new Refused(JUDGEMENT_UNKNOWN);
        if (state.isBlindMarker(Persons.sameAs(asking, known), judged.competency()))
            return new Refused(BLIND_MARKING_OPEN);
        var agreed = state.assessment().marking().standing(judgement);
        var together = agreed == null ? List.of(judgement) : agreed.judgements();
        return new Told(Standing.of(together, judged.competency(), state, known));
    }
}
