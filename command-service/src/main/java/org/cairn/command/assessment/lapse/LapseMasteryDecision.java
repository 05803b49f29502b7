package org.cairn.command.assessment.lapse;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.MASTERY_NOT_VALID_UNTIL_THEN;
import static org.cairn.contracts.assessment.AssessmentReason.MASTERY_SHOWN_FOR_LONGER;
import static org.cairn.contracts.assessment.AssessmentReason.MASTERY_STILL_VALID;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.util.ArrayList;
import org.cairn.command.assessment.policy.Demonstration;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Decision.Accepted;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Mastery;
import org.cairn.command.state.Mastery.Grant;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.assessment.LapseMastery;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.shared.DomainEvent;

/// That mastery ended by itself is written down, so that all who follow the record learn of it. What newer marks show
/// is granted at once.
final class LapseMasteryDecision implements Slice<LapseMastery> {

    @Override
    public Class<LapseMastery> command() {
        return LapseMastery.class;
    }

    @Override
    public Decision decide(LapseMastery command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var mastery = enrolment.assessment().mastery();
        var isRecorded = mastery.lapsed().stream()
                .anyMatch(already -> already.competency().equals(command.competency())
                        && already.validUntil().equals(command.validUntil()));
        if (isRecorded) return NOTHING_NEW;

        var scale = Pathways.scaleOf(Pathways.of(enrolled.pathway(), known), known);
        var ended = mastery.of(command.competency()).stream()
                .filter(grant -> grant.rescindedOn() == null)
                .map(Grant::verdict)
                .filter(verdict -> command.validUntil().equals(verdict.validUntil()))
                .reduce((one, other) ->
                        Mastery.rank(other.level(), scale) > Mastery.rank(one.level(), scale) ? other : one);
        if (ended.isEmpty()) return reject(MASTERY_NOT_VALID_UNTIL_THEN);
        if (!act.effectiveOn().isAfter(command.validUntil())) return reject(MASTERY_STILL_VALID);
        var dayAfter = command.validUntil().plusDays(1);
        var next = mastery.highestOn(dayAfter, command.competency(), scale);
        if (next != null
                && Mastery.rank(next.level(), scale) >= Mastery.rank(ended.get().level(), scale)) {
            return reject(MASTERY_SHOWN_FOR_LONGER);
        }

        var lapsed = new MasteryLapsed(
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.competency(),
                ended.get().level(),
                command.validUntil(),
                dayAfter);
        var events = new ArrayList<DomainEvent>();
        events.add(lapsed);
        events.addAll(Demonstration.stillShown(enrolment.with(lapsed), command.competency(), dayAfter, known));
        return new Accepted(events);
    }
}
