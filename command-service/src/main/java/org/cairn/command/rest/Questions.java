package org.cairn.command.rest;

import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import org.cairn.command.CommandRejected;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.LearnerRecord;
import org.cairn.command.state.LearnerState;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;

/// Questions that several doors ask before they send a command, or in place of one.
public final class Questions {

    /// Whose enrolment it is: what is sealed for it is sealed with that learner's key.
    ///
    /// @throws CommandRejected if there is no such enrolment
    public static LearnerId learnerOf(EnrolmentId enrolment, Caller caller) {
        return caller.ask(known -> {
            var enrolled = known.of(EnrolmentState.BOUNDARY, enrolment).enrolled();
            if (enrolled == null) throw new CommandRejected(ENROLMENT_UNKNOWN);
            return enrolled.learner();
        });
    }

    /// What a learner's own part of the record holds.
    ///
    /// @throws CommandRejected if there is no such learner, or the learner was erased
    public static LearnerRecord ownRecordOf(LearnerId learner, Caller caller) {
        return caller.ask(known -> {
            var refusal = known.of(LearnerState.BOUNDARY, learner).refusal();
            if (refusal != null) throw new CommandRejected(refusal);
            return known.of(LearnerRecord.BOUNDARY, learner);
        });
    }

    private Questions() {}
}
