package org.cairn.command.coaching.profile;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.coaching.CoachingReason.PROFILE_REVIEW_ID_TAKEN;
import static org.cairn.contracts.coaching.CoachingReason.PROFILE_REVIEW_WITHOUT_SECTION;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.LearnerRecord;
import org.cairn.command.state.LearnerState;
import org.cairn.contracts.coaching.ProfileReviewed;
import org.cairn.contracts.coaching.ReviewProfile;

final class ReviewProfileDecision implements Slice<ReviewProfile> {

    @Override
    public Class<ReviewProfile> command() {
        return ReviewProfile.class;
    }

    @Override
    public Decision decide(ReviewProfile command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (command.sections().isEmpty()) return reject(PROFILE_REVIEW_WITHOUT_SECTION);

        var reviewed = new ProfileReviewed(
                command.review(), command.learner(), command.sections(), command.coach(), act.effectiveOn());
        var already =
                known.of(LearnerRecord.BOUNDARY, command.learner()).reviews().get(command.review());
        if (already != null) return already.equals(reviewed) ? NOTHING_NEW : reject(PROFILE_REVIEW_ID_TAKEN);

        var refusal = known.of(LearnerState.BOUNDARY, command.learner()).refusal();
        if (refusal != null) return reject(refusal);
        return accept(reviewed);
    }
}
