package org.cairn.projections.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Learners on pathways: when they began, paused, left and came back, what they planned and chose.
public sealed interface EnrolmentFact extends Fact {

    UUID learner();

    /// What became of an enrolment.
    enum Stage {
        @JsonProperty("enrolled")
        ENROLLED,
        /// To another version of the pathway.
        @JsonProperty("moved")
        MOVED,
        @JsonProperty("leave-started")
        LEAVE_STARTED,
        @JsonProperty("leave-ended")
        LEAVE_ENDED,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("resumed")
        RESUMED
    }

    /// A learner became known.
    record Learner(At at, UUID learner) implements EnrolmentFact {
        @Override
        public UUID id() {
            return learner;
        }
    }

    /// One step in the life of an enrolment.
    ///
    /// @param version       of the pathway from that day on
    /// @param cohort        said when it begins
    /// @param section       said when it begins, if it is known
    /// @param fromVersion   that it was moved from
    /// @param leave         which one began or ended
    /// @param clockStopped  whether the days of the leave count for no limit; said when it begins
    /// @param cause         of a leave, a withdrawal or a return: a code
    /// @param lastActivityOn when the learner last took part, as far as that is known
    record Enrolment(
            At at,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            Stage stage,
            @Nullable String cohort,
            @Nullable String section,
            @Nullable String fromVersion,
            @Nullable UUID leave,
            @Nullable Boolean clockStopped,
            @Nullable String cause,
            @Nullable LocalDate lastActivityOn)
            implements EnrolmentFact {
        @Override
        public UUID id() {
            return enrolment;
        }

        @Override
        public String code() {
            return stage.name();
        }
    }

    /// One milestone of a pace plan. A later plan of the same enrolment takes the place of all before it.
    ///
    /// @param dueOn by when it was agreed to be reached
    record PlannedMilestone(
            At at,
            UUID plan,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            String milestone,
            LocalDate dueOn,
            UUID agreedWith,
            @Nullable UUID supersedes)
            implements EnrolmentFact {
        @Override
        public UUID id() {
            return plan;
        }

        @Override
        public String code() {
            return milestone;
        }
    }

    /// A node of the requirement need not be met, or need be again.
    ///
    /// @param node  of the version's requirement tree
    /// @param ended whether the waiver counts no more
    /// @param cause why: a code
    record Waiver(
            At at,
            UUID waiver,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            String node,
            boolean ended,
            String cause)
            implements EnrolmentFact {
        @Override
        public UUID id() {
            return waiver;
        }
    }

    /// A learner chose an option of a choice group, perhaps in the place of another.
    ///
    /// @param chosen   the option
    /// @param replaced the option whose place it takes; null for a first choice
    /// @param offered  how many options there were
    record Choice(
            At at,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            String choiceGroup,
            String chosen,
            @Nullable String replaced,
            int offered)
            implements EnrolmentFact {
        @Override
        public UUID id() {
            return enrolment;
        }

        @Override
        public String code() {
            return choiceGroup + "/" + chosen;
        }
    }
}
