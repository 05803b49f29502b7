package org.cairn.command.authorisation.identify;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.authorisation.AuthorisationReason.PART_BY_ONESELF;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.authorisation.IdentifyLearner;
import org.cairn.contracts.authorisation.LearnerIsNotPerson;
import org.cairn.contracts.authorisation.LearnerIsPerson;

final class IdentifyLearnerDecision implements Slice<IdentifyLearner> {

    @Override
    public Class<IdentifyLearner> command() {
        return IdentifyLearner.class;
    }

    @Override
    public Decision decide(IdentifyLearner command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (!known.of(LearnerState.BOUNDARY, command.learner()).registered()) return reject(LEARNER_UNKNOWN);
        var linked = known.of(PersonState.BOUNDARY, command.person()).learners().contains(command.learner());
        if (linked == command.is()) return NOTHING_NEW;
        if (!command.is() && Persons.sameAs(act.person(), known).contains(command.person()))
            return reject(PART_BY_ONESELF);
        return command.is()
                ? accept(new LearnerIsPerson(command.learner(), command.person(), act.effectiveOn()))
                : accept(new LearnerIsNotPerson(command.learner(), command.person(), act.effectiveOn()));
    }
}
