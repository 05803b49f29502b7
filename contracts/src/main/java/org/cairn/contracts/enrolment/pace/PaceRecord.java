package org.cairn.contracts.enrolment.pace;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.framework.CompetencyCode;
import org.jspecify.annotations.Nullable;

/// What the pace of one enrolment follows from, as it stands on a day: nothing of it counts only later.
///
/// @param participation in the order in which it was recorded
/// @param plan          that is in force; null where none was agreed
/// @param steps         of milestones, in the order in which they were recorded
/// @param mastered      what is mastered and settled: not provisional, not rescinded, not lapsed
/// @param waived        nodes of the requirement tree
/// @param lastEventOn   null where nothing was heard since the enrolment
public record PaceRecord(
        LocalDate enrolledOn,
        List<Away.Step> participation,
        @Nullable Plan plan,
        List<Step> steps,
        List<Mastered> mastered,
        Set<String> waived,
        @Nullable LocalDate lastEventOn) {

    public record Plan(LocalDate agreedOn, List<Planned> milestones) {

        /// When what was planned for a day falls due: each day of a leave that began after the plan was agreed puts it
        /// off by one.
        ///
        /// @return null while an open leave puts it off
        public @Nullable LocalDate dueOn(LocalDate planned, Away leaves) {
            return leaves.since(agreedOn).putOff(planned);
        }
    }

    /// @param on as it was agreed
    public record Planned(String milestone, LocalDate on) {}

    /// @param step `requested`, `first-approved`, `confirmed`, `declined`, `revoked`
    public record Step(UUID approval, String step, String milestone) {}

    /// @param prior whether it rests on prior learning only
    public record Mastered(CompetencyCode competency, boolean prior) {}

    /// Whether a milestone was confirmed, and that was not revoked.
    public boolean isReached(String milestone) {
        for (var each : steps) {
            if (each.step().equals("confirmed") && each.milestone().equals(milestone) && !isRevoked(each.approval())) {
                return true;
            }
        }
        return false;
    }

    private boolean isRevoked(UUID approval) {
        return steps.stream()
                .anyMatch(
                        each -> each.step().equals("revoked") && each.approval().equals(approval));
    }

    /// Whether a milestone was declined, as it was heard of last.
    boolean isDeclined(String milestone) {
        return steps.stream()
                .filter(each -> each.milestone().equals(milestone))
                .reduce((_, later) -> later)
                .filter(each -> each.step().equals("declined"))
                .isPresent();
    }
}
