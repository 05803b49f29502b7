package org.cairn.command.milestone.delegate;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.DELEGATE_IS_DELEGATOR;
import static org.cairn.contracts.milestone.MilestoneReason.DELEGATION_ENDS_BEFORE_IT_STARTS;
import static org.cairn.contracts.milestone.MilestoneReason.DELEGATION_ID_TAKEN;
import static org.cairn.contracts.milestone.MilestoneReason.DELEGATION_WITHOUT_END;
import static org.cairn.contracts.milestone.MilestoneReason.DELEGATOR_NOT_AUTHORISED;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.DelegationState;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.milestone.ApprovalDelegated;
import org.cairn.contracts.milestone.DelegateApproval;

/// Only the delegator delegates, and only what is their own: what was delegated to them rests on no authorisation of
/// theirs, so that there are no chains.
final class DelegateDecision implements Slice<DelegateApproval> {

    @Override
    public Class<DelegateApproval> command() {
        return DelegateApproval.class;
    }

    @Override
    public Decision decide(DelegateApproval command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var until = command.term().until();
        if (until == null) return reject(DELEGATION_WITHOUT_END);
        if (until.isBefore(command.term().from())) return reject(DELEGATION_ENDS_BEFORE_IT_STARTS);
        var already = known.of(DelegationState.BOUNDARY, command.delegation()).given();
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(DELEGATION_ID_TAKEN);

        var delegator = act.person();
        if (Persons.sameAs(delegator, known).contains(command.to())) return reject(DELEGATE_IS_DELEGATOR);
        var authorisation = known.of(PersonState.BOUNDARY, delegator).approvingAll(command.scope(), act);
        if (authorisation == null) return reject(DELEGATOR_NOT_AUTHORISED);

        return accept(new ApprovalDelegated(
                command.delegation(),
                delegator,
                command.to(),
                command.scope(),
                command.term(),
                authorisation,
                act.effectiveOn()));
    }

    private static boolean repeats(DelegateApproval command, ApprovalDelegated already) {
        return already.from().equals(command.act().person())
                && already.to().equals(command.to())
                && already.scope().equals(command.scope())
                && already.term().equals(command.term())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
