package org.cairn.command.enrolment.resume;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ALREADY_ENROLLED;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_NOT_WITHDRAWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.RESUMPTION_BEFORE_WITHDRAWAL;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.Retirements;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.ResumeEnrolment;
import org.jspecify.annotations.Nullable;

final class ResumeDecision implements Slice<ResumeEnrolment> {

    @Override
    public Class<ResumeEnrolment> command() {
        return ResumeEnrolment.class;
    }

    @Override
    public Decision decide(ResumeEnrolment command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);

        for (var departure : enrolment.participation().departures()) {
            if (repeats(command, departure.resumed())) return NOTHING_NEW;
        }
        var withdrawn = enrolment.participation().withdrawn();
        if (withdrawn == null) return reject(ENROLMENT_NOT_WITHDRAWN);
        if (act.effectiveOn().isBefore(withdrawn.effectiveOn())) return reject(RESUMPTION_BEFORE_WITHDRAWAL);
        // Those who come back are taught out like those who stayed.
        var ended = Retirements.ofGoingOn(enrolled.pathway(), act.effectiveOn(), known);
        if (ended != null) return reject(ended);
        var learner = known.of(LearnerState.BOUNDARY, enrolled.learner());
        var refusal = learner.refusal();
        if (refusal != null) return reject(refusal);
        // Or the learner would be on the same version twice.
        if (learner.isEnrolledOn(enrolled.pathway())) return reject(ALREADY_ENROLLED);

        return accept(new EnrolmentResumed(
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.cause(),
                withdrawn.effectiveOn(),
                act.effectiveOn()));
    }

    private static boolean repeats(ResumeEnrolment command, @Nullable EnrolmentResumed already) {
        return already != null
                && already.cause().equals(command.cause())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
