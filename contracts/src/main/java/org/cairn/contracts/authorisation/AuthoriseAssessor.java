package org.cairn.contracts.authorisation;

import java.util.List;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Asks that someone be authorised to judge evidence and decide prior learning.
///
/// @param competencies for which; empty = all of the pathways
/// @param roles        in which capacity; empty = in any
/// @param trainingRef  the code of the training that it is given on
public record AuthoriseAssessor(
        AuthorisationId authorisation,
        PersonId person,
        Scope scope,
        List<CompetencyCode> competencies,
        List<MarkingRole> roles,
        @Nullable String trainingRef,
        Term term,
        Act act)
        implements Command {

    public AuthoriseAssessor {
        competencies = List.copyOf(competencies);
        roles = List.copyOf(roles);
        if (trainingRef != null) Codes.require("trainingRef", trainingRef);
    }

    /// For every competency of the pathways and in every capacity.
    public AuthoriseAssessor(AuthorisationId authorisation, PersonId person, Scope scope, Term term, Act act) {
        this(authorisation, person, scope, List.of(), List.of(), null, term, act);
    }

    @Override
    public Object boundary() {
        return authorisation;
    }
}
