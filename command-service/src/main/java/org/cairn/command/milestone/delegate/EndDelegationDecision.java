package org.cairn.command.milestone.delegate;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.milestone.MilestoneReason.DELEGATION_ALREADY_ENDED;
import static org.cairn.contracts.milestone.MilestoneReason.DELEGATION_ENDS_BEFORE_IT_STARTS;
import static org.cairn.contracts.milestone.MilestoneReason.DELEGATION_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.DelegationState;
import org.cairn.contracts.milestone.DelegationEnded;
import org.cairn.contracts.milestone.EndDelegation;

/// Anyone may end a delegation: it only takes a power away, and the delegator may be out of reach.
final class EndDelegationDecision implements Slice<EndDelegation> {

    @Override
    public Class<EndDelegation> command() {
        return EndDelegation.class;
    }

    @Override
    public Decision decide(EndDelegation command, Knowledge known) {
        var state = known.of(DelegationState.BOUNDARY, command.delegation());
        var delegation = state.given();
        if (delegation == null) return reject(DELEGATION_UNKNOWN);

        var ended = new DelegationEnded(
                command.delegation(),
                delegation.from(),
                delegation.to(),
                command.cause(),
                command.act().effectiveOn());
        if (ended.equals(state.ended())) return NOTHING_NEW;
        if (state.ended() != null && !ended.effectiveOn().isBefore(state.ended().effectiveOn())) {
            return reject(DELEGATION_ALREADY_ENDED);
        }
        if (ended.effectiveOn().isBefore(delegation.term().from())) return reject(DELEGATION_ENDS_BEFORE_IT_STARTS);
        return accept(ended);
    }
}
