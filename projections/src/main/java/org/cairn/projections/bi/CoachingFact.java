package org.cairn.projections.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.contracts.coaching.GoalHorizon;
import org.cairn.contracts.coaching.GoalOutcome;
import org.jspecify.annotations.Nullable;

/// What learners and coaches do about the way ahead.
public sealed interface CoachingFact extends Fact {

    UUID learner();

    /// @param plannedFor the day it was planned for; null if it was not planned
    /// @param actions    how many next steps were agreed
    record CheckIn(
            At at,
            UUID checkIn,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            UUID coach,
            @Nullable LocalDate plannedFor,
            int minutes,
            int actions)
            implements CoachingFact {
        @Override
        public UUID id() {
            return checkIn;
        }
    }

    enum GoalStage {
        @JsonProperty("set")
        SET,
        @JsonProperty("closed")
        CLOSED
    }

    /// A goal was set, or closed. A goal is open from the one to the other.
    ///
    /// @param horizon      said when it is set
    /// @param dueOn        said when it is set, if there is such a day
    /// @param competencies how many it is about
    /// @param outcome      said when it is closed
    record Goal(
            At at,
            UUID goal,
            UUID learner,
            GoalStage stage,
            @Nullable GoalHorizon horizon,
            @Nullable LocalDate dueOn,
            int competencies,
            @Nullable GoalOutcome outcome)
            implements CoachingFact {
        @Override
        public UUID id() {
            return goal;
        }

        @Override
        public String code() {
            return stage.name();
        }
    }

    /// A learner looked through the own profile.
    ///
    /// @param sections how many parts of it
    /// @param coach    with whom; null if alone
    record ProfileReview(
            At at,
            UUID review,
            UUID learner,
            int sections,
            @Nullable UUID coach) implements CoachingFact {
        @Override
        public UUID id() {
            return review;
        }
    }

    /// A learner looked back.
    ///
    /// @param milestone on which; null if on none
    record Reflection(
            At at,
            UUID reflection,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            @Nullable String milestone)
            implements CoachingFact {
        @Override
        public UUID id() {
            return reflection;
        }
    }
}
