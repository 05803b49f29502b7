package org.cairn.query.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom a coach should look after first: who takes part on the day, and is behind or stuck. Who is on
/// leave, has left or is through is not on the list.
///
/// @param takingPart  how many take part on the day
/// @param withoutPlan how many of them have agreed on no pace plan, and so cannot be behind
/// @param learners    stuck for the longest and furthest behind first
public record BehindPace(String pathway, LocalDate asOf, long takingPart, long withoutPlan, List<Learner> learners) {

    /// @param name        null where it was erased
    /// @param due         credits that the plan asks for by the day, without what prior learning brought;
    ///                    null without a plan. Where a pathway has no credits, each competency counts as
    ///                    one
    /// @param confirmed   credits of what is mastered and settled, without what prior learning brought
    /// @param ratio       confirmed ÷ due, rounded down to two decimals; null while nothing is due
    /// @param behind      whether the ratio, before rounding, is less than [Pace#BEHIND]
    /// @param quietDays   active days since the last event, leave and time away taken out
    /// @param stuck       whether these are [Pace#STUCK_DAYS] or more
    /// @param lastEventOn null if nothing was heard of the learner since the enrolment
    /// @param leaveDays   days of leave since the plan was agreed, by which all that is due was put off
    /// @param overdue     milestones of the plan that are due and not reached
    public record Learner(
            UUID learner,
            @Nullable String number,
            @Nullable String name,
            UUID enrolment,
            String version,
            String cohort,
            @Nullable String section,
            LocalDate enrolledOn,
            @Nullable BigDecimal due,
            BigDecimal confirmed,
            @Nullable BigDecimal ratio,
            boolean behind,
            long quietDays,
            boolean stuck,
            @Nullable LocalDate lastEventOn,
            long leaveDays,
            List<Overdue> overdue) {}

    /// @param dueOn as it was agreed
    public record Overdue(String milestone, String title, LocalDate dueOn) {}
}
