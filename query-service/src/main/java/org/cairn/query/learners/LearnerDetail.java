package org.cairn.query.learners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.documents.transcript.Standing;
import org.jspecify.annotations.Nullable;

/// One learner, with enrolments as they stand today.
///
/// @param number null once the person behind the id has been erased
public record LearnerDetail(
        UUID learner, @Nullable String number, @Nullable String name, List<EnrolmentOverview> enrolments) {

    /// An enrolment, without what was shown on it.
    ///
    /// @param level of the milestone that completed it, or null
    public record EnrolmentOverview(
            UUID enrolment,
            String pathway,
            String version,
            String title,
            String cohort,
            LocalDate enrolledOn,
            Standing status,
            LocalDate statusOn,
            @Nullable String level) {}
}
