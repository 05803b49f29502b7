package org.cairn.command.state;

import java.time.LocalDate;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.jspecify.annotations.Nullable;

/// Whether and how the learner takes part.
///
/// @param enrolled  null if there is no such enrolment
/// @param withdrawn null if the learner has not left
public record Participation(
        @Nullable LearnerEnrolled enrolled, @Nullable LearnerWithdrawn withdrawn) {

    static final Participation NONE = new Participation(null, null);

    Participation with(EnrolmentEvent event) {
        return switch (event) {
            case LearnerEnrolled e -> new Participation(e, withdrawn);
            case LearnerWithdrawn e -> new Participation(enrolled, e);
        };
    }

    /// Whether the learner had left before that day.
    public boolean hasLeftBefore(LocalDate day) {
        return withdrawn != null && withdrawn.effectiveOn().isBefore(day);
    }
}
