package org.cairn.command.authorisation.authorise;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.authorisation.AuthorisationReason.AUTHORISATION_ENDS_BEFORE_IT_STARTS;
import static org.cairn.contracts.authorisation.AuthorisationReason.AUTHORISATION_ID_TAKEN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.AuthorisationState;
import org.cairn.contracts.authorisation.AuthorisationEvent;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.shared.AuthorisationId;

/// What holds for a new authorisation of whatever kind.
final class NewAuthorisation {

    static Decision decide(AuthorisationId id, AuthorisationEvent given, Term term, Knowledge known) {
        if (term.until() != null && term.until().isBefore(term.from())) {
            return reject(AUTHORISATION_ENDS_BEFORE_IT_STARTS);
        }
        var already = known.of(AuthorisationState.BOUNDARY, id).given();
        if (given.equals(already)) return NOTHING_NEW;
        return already == null ? accept(given) : reject(AUTHORISATION_ID_TAKEN);
    }

    private NewAuthorisation() {}
}
