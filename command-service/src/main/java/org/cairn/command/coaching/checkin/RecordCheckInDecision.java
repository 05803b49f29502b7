package org.cairn.command.coaching.checkin;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.coaching.CoachingReason.CHECK_IN_BEFORE_ENROLMENT;
import static org.cairn.contracts.coaching.CoachingReason.CHECK_IN_FIGURES_OUT_OF_RANGE;
import static org.cairn.contracts.coaching.CoachingReason.CHECK_IN_ID_TAKEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.LearnerRecord;
import org.cairn.command.state.LearnerState;
import org.cairn.contracts.coaching.CheckInHeld;
import org.cairn.contracts.coaching.RecordCheckIn;

final class RecordCheckInDecision implements Slice<RecordCheckIn> {

    @Override
    public Class<RecordCheckIn> command() {
        return RecordCheckIn.class;
    }

    @Override
    public Decision decide(RecordCheckIn command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (command.minutes() < 1 || command.minutes() > 600 || command.actions() < 0 || command.actions() > 100) {
            return reject(CHECK_IN_FIGURES_OUT_OF_RANGE);
        }
        var enrolled = known.of(EnrolmentState.BOUNDARY, command.enrolment()).enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);

        var held = new CheckInHeld(
                command.checkIn(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.coach(),
                command.plannedFor(),
                command.minutes(),
                command.actions(),
                command.notes(),
                act.effectiveOn());
        var already =
                known.of(LearnerRecord.BOUNDARY, enrolled.learner()).checkIns().get(command.checkIn());
        if (already != null) return already.equals(held) ? NOTHING_NEW : reject(CHECK_IN_ID_TAKEN);

        var refusal = known.of(LearnerState.BOUNDARY, enrolled.learner()).refusal();
        if (refusal != null) return reject(refusal);
        if (act.effectiveOn().isBefore(enrolled.effectiveOn()) && !act.isHistorical()) {
            return reject(CHECK_IN_BEFORE_ENROLMENT);
        }
        // Those who left may be talked with, too: it is how they come back.
        return accept(held);
    }
}
