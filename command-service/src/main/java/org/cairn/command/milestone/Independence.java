package org.cairn.command.milestone;

import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_IS_THE_LEARNER;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_LOADED_HISTORY;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_WAS_ASSESSOR;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Who may not decide on a learner's requirement, as they had a part in it.
public final class Independence {

    /// Why this person must not decide on what these competencies show; null if nothing is in the way. Asked of the
    /// human being, under whatever ids.
    public static @Nullable Reason bar(
            PersonId person, Stream<CompetencyCode> competencies, EnrolmentState enrolment, Knowledge known) {
        var enrolled = enrolment.enrolled();
        if (enrolled == null) throw new IllegalStateException("Nobody is enrolled");
        if (Persons.isLearner(person, enrolled.learner(), known)) return APPROVER_IS_THE_LEARNER;
        var all = competencies.collect(Collectors.toSet());
        for (var same : Persons.sameAs(person, known)) {
            if (enrolment.wasAssessedBy(same, all)) return APPROVER_WAS_ASSESSOR;
            if (known.of(PersonState.BOUNDARY, same).mayHaveLoadedSince(enrolled.effectiveOn())) {
                return APPROVER_LOADED_HISTORY;
            }
        }
        return null;
    }

    private Independence() {}
}
