package org.cairn.command.state;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.AuthorisationEvent;
import org.cairn.contracts.authorisation.HistoricalLoadAuthorised;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// What one person is authorised to do.
public record PersonState(Map<AuthorisationId, AuthorisationState> authorisations) {

    public static final Boundary<PersonId, PersonState> BOUNDARY =
            Boundary.of(Tags.PERSON, new PersonState(Map.of()), PersonState::with, AuthorisationEvent.class);

    PersonState with(DomainEvent event) {
        return switch (event) {
            case AssessorAuthorised given -> with(given.authorisation(), given);
            case ApproverAuthorised given -> with(given.authorisation(), given);
            case HistoricalLoadAuthorised given -> with(given.authorisation(), given);
            case AuthorisationEnded ended -> with(ended.authorisation(), ended);
            default -> this;
        };
    }

    private PersonState with(AuthorisationId id, DomainEvent event) {
        var before = authorisations.getOrDefault(id, AuthorisationState.BOUNDARY.unheard());
        return new PersonState(Grown.by(authorisations, id, before.with(event)));
    }

    /// The authorisation by which this person may judge on that day; null if there is none.
    public @Nullable AuthorisationId assessing(PathwayId pathway, LocalDate day) {
        return inForce(authorisation -> authorisation.isForAssessing(pathway), day);
    }

    /// The authorisation by which this person may approve on that day; null if there is none.
    public @Nullable AuthorisationId approving(PathwayId pathway, LocalDate day) {
        return inForce(authorisation -> authorisation.isForApproving(pathway), day);
    }

    private @Nullable AuthorisationId inForce(Predicate<AuthorisationState> fitting, LocalDate day) {
        for (var each : authorisations.entrySet()) {
            if (fitting.test(each.getValue()) && each.getValue().inForceOn(day)) return each.getKey();
        }
        return null;
    }
}
