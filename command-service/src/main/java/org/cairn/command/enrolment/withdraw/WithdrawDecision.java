package org.cairn.command.enrolment.withdraw;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ALREADY_WITHDRAWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.LAST_ACTIVITY_CONTRADICTS_RECORD;
import static org.cairn.contracts.enrolment.EnrolmentReason.WITHDRAWAL_BEFORE_ENROLMENT;
import static org.cairn.contracts.enrolment.EnrolmentReason.WITHDRAWAL_BEFORE_RETURN;

import java.util.Objects;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.WithdrawLearner;

final class WithdrawDecision implements Slice<WithdrawLearner> {

    @Override
    public Class<WithdrawLearner> command() {
        return WithdrawLearner.class;
    }

    @Override
    public Decision decide(WithdrawLearner command, Knowledge known) {
        var act = command.act();
        var day = act.effectiveOn();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);

        var participation = enrolment.participation();
        for (var departure : participation.departures()) {
            if (repeats(command, departure.withdrawn())) return NOTHING_NEW;
        }
        if (participation.withdrawn() != null) return reject(ALREADY_WITHDRAWN);
        for (var departure : participation.departures()) {
            var back = Objects.requireNonNull(departure.resumed(), "only of the last may it be missing");
            if (isBefore(command, back)) return reject(WITHDRAWAL_BEFORE_RETURN);
        }
        var lastEvidenceOn = enrolment.portfolio().lastDayBy(day);
        if (!act.isHistorical()) {
            if (day.isBefore(enrolled.effectiveOn())) return reject(WITHDRAWAL_BEFORE_ENROLMENT);
            if (!enrolment.portfolio().allowsLastActivity(command.lastActivityOn(), day)) {
                return reject(LAST_ACTIVITY_CONTRADICTS_RECORD);
            }
        }
        return accept(new LearnerWithdrawn(
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.cause(),
                command.lastActivityOn() == null ? lastEvidenceOn : command.lastActivityOn(),
                day));
    }

    private static boolean repeats(WithdrawLearner command, LearnerWithdrawn already) {
        return already.cause().equals(command.cause())
                && already.effectiveOn().equals(command.act().effectiveOn())
                && (command.lastActivityOn() == null || command.lastActivityOn().equals(already.lastActivityOn()));
    }

    private static boolean isBefore(WithdrawLearner command, EnrolmentResumed back) {
        return command.act().effectiveOn().isBefore(back.effectiveOn());
    }
}
