package org.cairn.command.enrolment.leave;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.LAST_ACTIVITY_CONTRADICTS_RECORD;
import static org.cairn.contracts.enrolment.EnrolmentReason.LEAVE_BEFORE_ENROLMENT;
import static org.cairn.contracts.enrolment.EnrolmentReason.LEAVE_ENDS_BEFORE_IT_STARTS;
import static org.cairn.contracts.enrolment.EnrolmentReason.LEAVE_ID_TAKEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.LEAVE_OVERLAPS;
import static org.cairn.contracts.enrolment.EnrolmentReason.LEAVE_OVER_EVIDENCE;

import java.time.LocalDate;
import java.util.Objects;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Leave;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.StartLeave;
import org.jspecify.annotations.Nullable;

/// A leave, and its end as well if it is over. No two leaves of an enrolment share a day.
final class StartLeaveDecision implements Slice<StartLeave> {

    @Override
    public Class<StartLeave> command() {
        return StartLeave.class;
    }

    @Override
    public Decision decide(StartLeave command, Knowledge known) {
        var act = command.act();
        var from = act.effectiveOn();
        var until = command.endedOn();
        if (act.isAhead() || until != null && until.isAfter(act.receivedOn())) return reject(ACT_AHEAD_OF_TODAY);
        if (!isAfter(until, from) || !isAfter(command.plannedReturnOn(), from)) {
            return reject(LEAVE_ENDS_BEFORE_IT_STARTS);
        }
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var participation = enrolment.participation();
        var already = participation.leave(command.leave());
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(LEAVE_ID_TAKEN);

        var lastEvidenceOn = enrolment.portfolio().lastDayBy(from);
        if (!act.isHistorical()) {
            if (from.isBefore(enrolled.effectiveOn())) return reject(LEAVE_BEFORE_ENROLMENT);
            if (participation.hasLeftBefore(from)) return reject(ENROLMENT_WITHDRAWN);
            if (!enrolment.portfolio().allowsLastActivity(command.lastActivityOn(), from)) {
                return reject(LAST_ACTIVITY_CONTRADICTS_RECORD);
            }
            if (enrolment.portfolio().hasAnyFrom(from, until)) return reject(LEAVE_OVER_EVIDENCE);
        }
        if (participation.leaves().stream().anyMatch(leave -> leave.overlaps(from, until))) {
            return reject(LEAVE_OVERLAPS);
        }

        var started = new LeaveStarted(
                command.leave(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.reasonClass(),
                command.clockStopped(),
                command.plannedReturnOn(),
                command.lastActivityOn() == null ? lastEvidenceOn : command.lastActivityOn(),
                from);
        return until == null ? accept(started) : accept(started, ended(command, enrolled, until));
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate from) {
        return day == null || day.isAfter(from);
    }

    private static boolean repeats(StartLeave command, Leave already) {
        var started = already.started();
        return started.reasonClass().equals(command.reasonClass())
                && started.clockStopped() == command.clockStopped()
                && Objects.equals(started.plannedReturnOn(), command.plannedReturnOn())
                && (command.lastActivityOn() == null || command.lastActivityOn().equals(started.lastActivityOn()))
                && (command.endedOn() == null || command.endedOn().equals(already.until()))
                && started.effectiveOn().equals(command.act().effectiveOn());
    }

    private static LeaveEnded ended(StartLeave command, LearnerEnrolled enrolled, LocalDate until) {
        return new LeaveEnded(command.leave(), command.enrolment(), enrolled.learner(), enrolled.pathway(), until);
    }
}
