package org.cairn.command.milestone.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.evaluation.Standing;
import org.cairn.contracts.pathway.evaluation.Standing.Counted;
import org.jspecify.annotations.Nullable;

/// Whether a learner is eligible for a milestone, by what, and what is missing.
///
/// @param met      whether the requirement is met on that day
/// @param gate     whether an unmet requirement bars the request, or the board decides
/// @param reason   the code of why nothing is asked for now even if it is met (on leave, teach-out over …); else null
/// @param credits  of what counts; 0 where competencies have no credits
/// @param counted  which competency counts at which node
/// @param waived   nodes that count as met because they were waived
/// @param missing  what would complete the requirement: none of it can be left out. Empty where mastering more does not
///                 help, for example because options were not chosen
record Eligibility(
        EnrolmentId enrolment,
        MilestoneCode milestone,
        LocalDate on,
        boolean met,
        Gate gate,
        @Nullable String reason,
        BigDecimal credits,
        List<Place> counted,
        List<String> waived,
        List<Place> missing) {

    /// @param node right above the competency in the tree
    record Place(CompetencyCode competency, String node) {

        static Place of(Counted counted) {
            return new Place(counted.competency(), counted.below());
        }
    }

    static Eligibility of(
            EnrolmentId enrolment, Milestone milestone, LocalDate on, @Nullable String reason, Standing standing) {
        return new Eligibility(
                enrolment,
                milestone.milestone(),
                on,
                standing.met(),
                milestone.gate(),
                reason,
                standing.credits().value(),
                standing.counted().stream().map(Place::of).toList(),
                standing.waived(),
                standing.missing().stream().map(Place::of).toList());
    }
}
