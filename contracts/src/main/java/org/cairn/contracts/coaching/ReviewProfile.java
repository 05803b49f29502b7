package org.cairn.contracts.coaching;

import java.util.List;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Asks that a review of a profile be recorded.
///
/// @param coach with whom, or null if alone
public record ReviewProfile(
        LearnerId learner,
        ProfileReviewId review,
        List<ProfileSection> sections,
        @Nullable PersonId coach,
        Act act) implements Command {
    public ReviewProfile {
        sections = sections.stream().distinct().sorted().toList();
    }

    @Override
    public Object boundary() {
        return learner;
    }
}
