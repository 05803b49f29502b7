package org.cairn.contracts.authorisation;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// Someone may judge evidence and decide prior learning.
///
/// @param competencies for which; empty = all of the pathways
/// @param roles        in which capacity; empty = in any
/// @param trainingRef  the code of the training that it was given on; null where that is not recorded
@Event(namespace = "authorisation", name = "AssessorAuthorised", version = "2")
public record AssessorAuthorised(
        @EventTag(key = Tags.AUTHORISATION) AuthorisationId authorisation,
        @EventTag(key = Tags.PERSON) PersonId person,
        Scope scope,
        List<CompetencyCode> competencies,
        List<MarkingRole> roles,
        @Nullable String trainingRef,
        Term term,
        LocalDate effectiveOn)
        implements AuthorisationEvent {

    public AssessorAuthorised {
        competencies = List.copyOf(competencies);
        roles = List.copyOf(roles);
        if (trainingRef != null) Codes.require("trainingRef", trainingRef);
    }

    /// For every competency of the pathways and in every capacity.
    public AssessorAuthorised(
            AuthorisationId authorisation, PersonId person, Scope scope, Term term, LocalDate effectiveOn) {
        this(authorisation, person, scope, List.of(), List.of(), null, term, effectiveOn);
    }
}
