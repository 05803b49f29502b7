package org.cairn.command.milestone.waive;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_IS_THE_LEARNER;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_NOT_AUTHORISED;
import static org.cairn.contracts.milestone.MilestoneReason.WAIVER_ALREADY_ENDED;
import static org.cairn.contracts.milestone.MilestoneReason.WAIVER_ENDS_BEFORE_IT_STARTS;
import static org.cairn.contracts.milestone.MilestoneReason.WAIVER_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.milestone.EndWaiver;
import org.cairn.contracts.milestone.WaiverEnded;

/// What was approved with the waiver stays approved: to take that back is a revocation.
final class EndWaiverDecision implements Slice<EndWaiver> {

    @Override
    public Class<EndWaiver> command() {
        return EndWaiver.class;
    }

    @Override
    public Decision decide(EndWaiver command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var waiver = enrolment.approvals().waivers().get(command.waiver());
        if (waiver == null) return reject(WAIVER_UNKNOWN);
        var ended = waiver.ended();
        if (ended != null) return repeats(command, ended) ? NOTHING_NEW : reject(WAIVER_ALREADY_ENDED);

        var given = waiver.given();
        if (act.effectiveOn().isBefore(given.effectiveOn())) return reject(WAIVER_ENDS_BEFORE_IT_STARTS);
        if (Persons.isLearner(act.person(), given.learner(), known)) return reject(APPROVER_IS_THE_LEARNER);
        var authorisation = known.of(PersonState.BOUNDARY, act.person())
                .approving(given.pathway().pathway(), act);
        if (authorisation == null) return reject(APPROVER_NOT_AUTHORISED);

        return accept(new WaiverEnded(
                command.waiver(),
                command.enrolment(),
                given.learner(),
                given.pathway(),
                given.node(),
                command.cause(),
                act.person(),
                authorisation,
                act.effectiveOn()));
    }

    private static boolean repeats(EndWaiver command, WaiverEnded already) {
        return already.cause().equals(command.cause())
                && already.authority().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
