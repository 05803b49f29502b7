package org.cairn.contracts.coaching;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A learner looked through the own profile. What is in it is kept in `identity`, never here.
///
/// @param coach with whom, or null if alone
@Event(namespace = "coaching", name = "ProfileReviewed", version = "1")
public record ProfileReviewed(
        ProfileReviewId review,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        List<ProfileSection> sections,
        @Nullable PersonId coach,
        LocalDate effectiveOn)
        implements CoachingEvent {
    public ProfileReviewed {
        sections = sections.stream().distinct().sorted().toList();
    }
}
