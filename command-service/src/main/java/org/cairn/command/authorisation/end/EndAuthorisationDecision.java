package org.cairn.command.authorisation.end;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.authorisation.AuthorisationReason.AUTHORISATION_ALREADY_ENDED;
import static org.cairn.contracts.authorisation.AuthorisationReason.AUTHORISATION_ENDS_BEFORE_IT_STARTS;
import static org.cairn.contracts.authorisation.AuthorisationReason.AUTHORISATION_UNKNOWN;
import static org.cairn.contracts.authorisation.AuthorisationReason.HISTORICAL_AUTHORITY_ENDS_IN_THE_PAST;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.AuthorisationState;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.EndAuthorisation;

final class EndAuthorisationDecision implements Slice<EndAuthorisation> {

    @Override
    public Class<EndAuthorisation> command() {
        return EndAuthorisation.class;
    }

    @Override
    public Decision decide(EndAuthorisation command, Knowledge known) {
        var authorisation = known.of(AuthorisationState.BOUNDARY, command.authorisation());
        if (authorisation.given() == null) return reject(AUTHORISATION_UNKNOWN);

        var ended = new AuthorisationEnded(
                command.authorisation(),
                authorisation.person(),
                command.cause(),
                command.act().effectiveOn());
        if (ended.equals(authorisation.ended())) return NOTHING_NEW;
        // An end that lies ahead may be brought forward, as when someone is dismissed before the term is over.
        if (authorisation.ended() != null
                && !ended.effectiveOn().isBefore(authorisation.ended().effectiveOn())) {
            return reject(AUTHORISATION_ALREADY_ENDED);
        }
        if (ended.effectiveOn().isBefore(authorisation.term().from())) {
            return reject(AUTHORISATION_ENDS_BEFORE_IT_STARTS);
        }
        // Or whoever loaded history could have had no part in it, afterwards.
        if (authorisation.isForHistory()
                && ended.effectiveOn().isBefore(command.act().receivedOn())) {
            return reject(HISTORICAL_AUTHORITY_ENDS_IN_THE_PAST);
        }
        return accept(ended);
    }
}
