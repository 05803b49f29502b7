package org.cairn.command.state;

import static org.cairn.contracts.authorisation.AuthorisationReason.ACTING_FOR_ANOTHER;
import static org.cairn.contracts.authorisation.AuthorisationReason.HISTORICAL_AUTHORITY_NOT_IN_FORCE;
import static org.cairn.contracts.authorisation.AuthorisationReason.HISTORICAL_AUTHORITY_UNKNOWN;

import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Whoever loads history with its own dates needs a recorded authorisation for it, in force on the day of loading.
public final class HistoricalAuthority {

    /// Why the act may not be taken in as history; null if it may, or is not meant to be.
    public static @Nullable Reason refusal(Act act, Knowledge known) {
        var authority = act.historical();
        if (authority == null) return act.actingFor() == null ? null : ACTING_FOR_ANOTHER;
        var authorisation = known.of(AuthorisationState.BOUNDARY, authority);
        if (!authorisation.isForHistory() || !authorisation.person().equals(act.actor())) {
            return HISTORICAL_AUTHORITY_UNKNOWN;
        }
        return authorisation.inForceOn(act.receivedOn()) ? null : HISTORICAL_AUTHORITY_NOT_IN_FORCE;
    }

    private HistoricalAuthority() {}
}
