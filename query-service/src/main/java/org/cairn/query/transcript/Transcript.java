package org.cairn.query.transcript;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that a learner has shown, by the two clocks.
///
/// @param asOf      only what counts from this day or an earlier one
/// @param asKnownAt only what was recorded at this moment or before
/// @param position  the last event that the read model had taken in
public record Transcript(
        Learner learner, LocalDate asOf, Instant asKnownAt, long position, List<Enrolment> enrolments) {

    /// @param number null once the person behind the id has been erased
    public record Learner(
            UUID id, @Nullable String number, @Nullable String name) {}

    /// @param statusOn since when it has this status; for an active one the day of the enrolment
    /// @param level    of the milestone that completed it, or null
    public record Enrolment(
            UUID enrolment,
            String pathway,
            String version,
            String title,
            String cohort,
            LocalDate enrolledOn,
            EnrolmentStatus status,
            LocalDate statusOn,
            @Nullable String level,
            List<Competency> competencies,
            List<PriorLearning> priorLearning,
            List<Milestone> milestones) {}

    /// A mastered competency, with all that the verdict rests on.
    ///
    /// @param basis `judgements` or `prior-learning`
    public record Competency(
            String competency,
            String statement,
            String level,
            @Nullable BigDecimal score,
            LocalDate masteredOn,
            String basis,
            String policy,
            String scale,
            String framework,
            String algorithm) {}

    public record PriorLearning(
            UUID priorLearning,
            String competency,
            String kind,
            String decision,
            @Nullable BigDecimal score,
            LocalDate decidedOn) {}

    /// A milestone that was asked for. Of several requests the last.
    ///
    /// @param on the day of the last step
    public record Milestone(
            String milestone,
            String title,
            MilestoneStatus status,
            @Nullable String level,
            LocalDate on,
            @Nullable UUID firstApprovedBy,
            @Nullable UUID confirmedBy,
            @Nullable UUID declinedBy) {}
}
