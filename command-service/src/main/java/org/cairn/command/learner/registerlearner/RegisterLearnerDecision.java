package org.cairn.command.learner.registerlearner;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.LearnerState;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.learner.RegisterLearner;

final class RegisterLearnerDecision implements Slice<RegisterLearner> {

    @Override
    public Class<RegisterLearner> command() {
        return RegisterLearner.class;
    }

    @Override
    public Decision decide(RegisterLearner command, Knowledge known) {
        if (known.of(LearnerState.BOUNDARY, command.learner()).registered()) return NOTHING_NEW;
        return accept(new LearnerRegistered(command.learner(), command.act().effectiveOn()));
    }
}
