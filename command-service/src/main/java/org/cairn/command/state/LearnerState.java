package org.cairn.command.state;

import org.cairn.command.decision.Boundary;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.shared.Tags;

/// Whether a learner is known.
public record LearnerState(boolean registered) {

    public static final Boundary<LearnerId, LearnerState> BOUNDARY = Boundary.of(
            Tags.LEARNER, new LearnerState(false), (_, _) -> new LearnerState(true), LearnerRegistered.class);
}
