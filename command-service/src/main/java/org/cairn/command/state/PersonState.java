package org.cairn.command.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.AuthorisationEvent;
import org.cairn.contracts.authorisation.ExaminationsOfficerAuthorised;
import org.cairn.contracts.authorisation.HistoricalLoadAuthorised;
import org.cairn.contracts.authorisation.IssuerAuthorised;
import org.cairn.contracts.authorisation.LearnerIsNotPerson;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonEvent;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.PersonsAreTwo;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// What one person is authorised to do, and who else they are.
///
/// @param same     other ids of the same human being
/// @param learners whom this person is as well
public record PersonState(
        Map<AuthorisationId, AuthorisationState> authorisations, Set<PersonId> same, Set<LearnerId> learners) {

    public static final Boundary<PersonId, PersonState> BOUNDARY = Boundary.of(
            Tags.PERSON,
            new PersonState(Map.of(), Set.of(), Set.of()),
            PersonState::with,
            AuthorisationEvent.class,
            PersonEvent.class);

    PersonState with(DomainEvent event) {
        return switch (event) {
            case AssessorAuthorised given -> with(given.authorisation(), given);
            case ApproverAuthorised given -> with(given.authorisation(), given);
            case IssuerAuthorised given -> with(given.authorisation(), given);
            case ExaminationsOfficerAuthorised given -> with(given.authorisation(), given);
            case HistoricalLoadAuthorised given -> with(given.authorisation(), given);
            case AuthorisationEnded ended -> with(ended.authorisation(), ended);
            case PersonsAreOne e -> linked(List.of(e.person(), e.same()));
            case PersonsAreTwo e -> unlinked(List.of(e.person(), e.other()));
            case LearnerIsPerson is -> new PersonState(authorisations, same, Grown.by(learners, List.of(is.learner())));
            case LearnerIsNotPerson is ->
                new PersonState(authorisations, same, Grown.without(learners, List.of(is.learner())));
            default -> this;
        };
    }

    /// Either of the two is this person, whose id the state does not know: both are then of the same human being.
    private PersonState linked(List<PersonId> persons) {
        return new PersonState(authorisations, Grown.by(same, persons), learners);
    }

    private PersonState unlinked(List<PersonId> persons) {
        return new PersonState(authorisations, Grown.without(same, persons), learners);
    }

    /// Whatever they are authorised to on that day.
    public List<AuthorisationId> inForceOn(LocalDate day) {
        return authorisations.entrySet().stream()
                .filter(each -> each.getValue().inForceOn(day))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Whether this person was authorised to load history on that day or later, and so may have recorded what
    /// happened
    /// since then.
    public boolean mayHaveLoadedSince(LocalDate day) {
        return authorisations.values().stream()
                .filter(AuthorisationState::isForHistory)
                .anyMatch(authorisation -> authorisation.isInForceOnOrAfter(day));
    }

    private PersonState with(AuthorisationId id, DomainEvent event) {
        var before = authorisations.getOrDefault(id, AuthorisationState.BOUNDARY.unheard());
        return new PersonState(Grown.by(authorisations, id, before.with(event)), same, learners);
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

    /// The authorisation by which this person may approve on all pathways of a scope; null if there is none.
    /// In force
    /// as for [#assessing].
    public @Nullable AuthorisationId approvingAll(Scope scope, Act act) {
        return inForce(authorisation -> authorisation.isForApprovingAll(scope), act);
    }

    /// The authorisation by which this person may issue and revoke; null if there is none. In force as for
    /// [#assessing].
    public @Nullable AuthorisationId issuing(PathwayId pathway, Act act) {
        return inForce(authorisation -> authorisation.isForIssuing(pathway), act);
    }

    /// The authorisation by which this person may seal transcripts; null if there is none. In force as for
    /// [#assessing].
    public @Nullable AuthorisationId sealing(Act act) {
        return inForce(AuthorisationState::isForSealing, act);
    }

    /// The authorisation by which this person may act as examinations officer; null if there is none. In force as for
    /// [#assessing].
    public @Nullable AuthorisationId examining(PathwayId pathway, Act act) {
        return inForce(authorisation -> authorisation.isForExaminations(pathway), act);
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
