package org.cairn.command.state;

import java.util.Map;
import java.util.function.Predicate;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.AuthorisationEvent;
import org.cairn.contracts.authorisation.HistoricalLoadAuthorised;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Act;
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

    /// The authorisation by which this person may assess, in whatever capacity; null if there is none.
    ///
    /// It must be in force on the academic date, and today as well unless history is loaded: an ended one could be
    /// used by dating back otherwise.
    public @Nullable AuthorisationId assessing(PathwayId pathway, CompetencyCode competency, Act act) {
        return inForce(authorisation -> authorisation.isForAssessing(pathway, competency), act);
    }

    /// The same, in this capacity.
    public @Nullable AuthorisationId assessing(
            PathwayId pathway, CompetencyCode competency, MarkingRole role, Act act) {
        return inForce(authorisation -> authorisation.isForAssessing(pathway, competency, role), act);
    }

    /// The authorisation by which this person may approve; null if there is none. In force as for [#assessing].
    public @Nullable AuthorisationId approving(PathwayId pathway, Act act) {
        return inForce(authorisation -> authorisation.isForApproving(pathway), act);
    }

    private @Nullable AuthorisationId inForce(Predicate<AuthorisationState> fitting, Act act) {
        for (var each : authorisations.entrySet()) {
            var authorisation = each.getValue();
            if (fitting.test(authorisation)
                    && authorisation.inForceOn(act.effectiveOn())
                    && (act.isHistorical() || authorisation.inForceOn(act.receivedOn()))) {
                return each.getKey();
            }
        }
        return null;
    }
}
