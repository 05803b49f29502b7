package org.cairn.command.assessment.rescind;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.JUDGEMENT_NOT_OF_COMPETENCY;
import static org.cairn.contracts.assessment.AssessmentReason.MASTERY_NOT_GRANTED;
import static org.cairn.contracts.assessment.AssessmentReason.OFFICER_NOT_AUTHORISED;
import static org.cairn.contracts.assessment.AssessmentReason.OFFICER_WAS_ASSESSOR;
import static org.cairn.contracts.assessment.AssessmentReason.RESCINDED_BEFORE_GRANTED;
import static org.cairn.contracts.assessment.AssessmentReason.RESCISSION_CHANGES_NOTHING;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.command.assessment.policy.Demonstration;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Decision.Accepted;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Mastery;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.assessment.RescindMastery;
import org.cairn.contracts.shared.DomainEvent;

/// Mastery is taken back by name, never in passing; and never more of it than what is wrong. What the marks that still
/// count show is granted at once, and what rests on it is named and left alone.
final class RescindMasteryDecision implements Slice<RescindMastery> {

    @Override
    public Class<RescindMastery> command() {
        return RescindMastery.class;
    }

    @Override
    public Decision decide(RescindMastery command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var mastery = enrolment.assessment().mastery();
        if (mastery.rescinded().stream().anyMatch(already -> repeats(command, already))) return NOTHING_NEW;

        var competency = command.competency();
        var scale = Pathways.scaleOf(Pathways.of(enrolled.pathway(), known), known);
        var highest = mastery.highest(competency, scale);
        if (highest == null) return reject(MASTERY_NOT_GRANTED);
        if (!act.isHistorical() && act.effectiveOn().isBefore(highest.effectiveOn())) {
            return reject(RESCINDED_BEFORE_GRANTED);
        }
        var judgements = enrolment.assessment().judgementsOf(competency).stream()
                .map(JudgementRecorded::judgement)
                .collect(Collectors.toSet());
        if (!judgements.containsAll(command.setAside())) return reject(JUDGEMENT_NOT_OF_COMPETENCY);
        var isConcerned = Persons.isLearner(act.person(), enrolled.learner(), known)
                || Persons.overlap(Set.of(act.person()), enrolment.assessorsOf(Set.of(competency)), known);
        if (isConcerned) return reject(OFFICER_WAS_ASSESSOR);
        var authorisation = known.of(PersonState.BOUNDARY, act.person())
                .examining(enrolled.pathway().pathway(), act);
        if (authorisation == null) return reject(OFFICER_NOT_AUTHORISED);

        var rescinded = new MasteryRescinded(
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                competency,
                highest.level(),
                command.cause(),
                command.setAside(),
                command.trigger(),
                enrolment.approvals().restingOn(competency).stream()
                        .map(approval -> approval.requested().approval().value())
                        .toList(),
                act.person(),
                authorisation,
                act.effectiveOn());
        var still = Demonstration.stillShown(enrolment.with(rescinded), competency, act.effectiveOn(), known);
        var isAsBefore = still.stream()
                .anyMatch(verdict -> Mastery.rank(verdict.level(), scale) >= Mastery.rank(highest.level(), scale)
                        && Objects.equals(verdict.judgements(), highest.judgements()));
        if (isAsBefore) return reject(RESCISSION_CHANGES_NOTHING);
        var events = new ArrayList<DomainEvent>();
        events.add(rescinded);
        events.addAll(still);
        return new Accepted(events);
    }

    private static boolean repeats(RescindMastery command, MasteryRescinded already) {
        return already.competency().equals(command.competency())
                && already.setAside().equals(command.setAside())
                && already.cause() == command.cause()
                && Objects.equals(already.trigger(), command.trigger())
                && already.officer().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
