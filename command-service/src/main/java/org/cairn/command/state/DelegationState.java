package org.cairn.command.state;

import java.time.LocalDate;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.milestone.ApprovalDelegated;
import org.cairn.contracts.milestone.DelegationEnded;
import org.cairn.contracts.milestone.DelegationId;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// One delegation of the power to approve.
///
/// @param given null if there is none of this id
/// @param ended null if it was not ended before its time
public record DelegationState(
        @Nullable ApprovalDelegated given, @Nullable DelegationEnded ended) {

    public static final Boundary<DelegationId, DelegationState> BOUNDARY = Boundary.of(
            Tags.DELEGATION,
            new DelegationState(null, null),
            DelegationState::with,
            ApprovalDelegated.class,
            DelegationEnded.class);

    DelegationState with(DomainEvent event) {
        return switch (event) {
            case ApprovalDelegated e -> new DelegationState(e, ended);
            case DelegationEnded e -> new DelegationState(given, e);
            default -> this;
        };
    }

    /// Whether the actor may decide by it on this pathway: it is theirs, and it and the authorisation that it rests on
    /// are in force on the academic date, and today as well unless history is loaded.
    public boolean allows(Act act, PathwayId pathway, Knowledge known) {
        if (given == null || !given.to().equals(act.person()) || !given.scope().covers(pathway)) return false;
        var authorisation = known.of(AuthorisationState.BOUNDARY, given.authorisation());
        return authorisation.isForApproving(pathway)
                && inForceOn(act.effectiveOn(), given, authorisation)
                && (act.isHistorical() || inForceOn(act.receivedOn(), given, authorisation));
    }

    private boolean inForceOn(LocalDate day, ApprovalDelegated delegation, AuthorisationState authorisation) {
        return delegation.term().covers(day)
                && (ended == null || day.isBefore(ended.effectiveOn()))
                && authorisation.inForceOn(day);
    }
}
