package org.cairn.projections.reports.fidelity;

import java.util.EnumSet;
import java.util.Set;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.projections.bi.CoachingFact;
import org.cairn.projections.bi.EnrolmentFact;
import org.cairn.projections.bi.EvidenceFact;
import org.cairn.projections.bi.Programme;

/// Parts that count what is on record, and of which nothing ever was in the whole programme: whether it is not done or
/// not written down nobody knows, so that is no data and no zero. One record of it anywhere makes the others zeros.
final class Unrecorded {

    static Set<Part> in(Programme programme) {
        var parts = EnumSet.noneOf(Part.class);
        var checkIns = programme.all(CoachingFact.CheckIn.class).isEmpty();
        var reviews = programme.all(CoachingFact.ProfileReview.class).isEmpty();
        var goals = programme.all(CoachingFact.Goal.class).isEmpty();
        var reflections = programme.all(CoachingFact.Reflection.class).isEmpty();
        var choices = programme.all(EnrolmentFact.Choice.class);
        if (checkIns) parts.add(Part.CHECK_INS);
        if (reviews) parts.add(Part.PROFILE_REVIEWS);
        if (goals) parts.add(Part.OPEN_GOALS);
        if (reflections) parts.add(Part.REFLECTIONS);
        if (choices.stream().noneMatch(choice -> choice.offered() >= 2)) parts.add(Part.CHOICE);
        if (programme.marks().stream().noneMatch(mark -> mark.judgement().role() == MarkingRole.SECOND)) {
            parts.add(Part.SECOND_MARKS);
        }
        if (checkIns
                && reviews
                && goals
                && reflections
                && choices.isEmpty()
                && programme.all(EvidenceFact.Evidence.class).isEmpty()) parts.add(Part.PARTICIPATION);
        return parts;
    }

    private Unrecorded() {}
}
