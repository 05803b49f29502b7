package org.cairn.command.coaching.profile;

import static org.cairn.command.University.*;
import static org.cairn.command.learner.OwnWords.erased;
import static org.cairn.contracts.coaching.CoachingReason.*;
import static org.cairn.contracts.coaching.ProfileSection.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.coaching.ProfileReviewId;
import org.cairn.contracts.coaching.ProfileReviewed;
import org.cairn.contracts.coaching.ProfileSection;
import org.cairn.contracts.coaching.ReviewProfile;
import org.junit.jupiter.api.Test;

class ReviewProfileTest {

    private static final ProfileReviewId REVIEW = new ProfileReviewId(new UUID(5, 4));

    private final SliceFixture slice = SliceFixture.of(new ReviewProfileDecision());

    @Test
    void aLearnerLooksThroughTheProfile() {
        slice.given(registered(ADA))
                .when(review(List.of(INTERESTS, GOALS), MONDAY))
                .thenEvents(reviewed(List.of(INTERESTS, GOALS), MONDAY));
    }

    @Test
    void sayingItAgainInAnotherOrderChangesNothing() {
        slice.given(registered(ADA), reviewed(List.of(INTERESTS, GOALS), MONDAY))
                .when(review(List.of(GOALS, INTERESTS, GOALS), MONDAY))
                .thenNothingNew();
    }

    @Test
    void anIdNamesOneReview() {
        slice.given(registered(ADA), reviewed(List.of(INTERESTS), MONDAY))
                .when(review(List.of(INTERESTS), TUESDAY))
                .thenRefused(PROFILE_REVIEW_ID_TAKEN);
    }

    @Test
    void itIsOfSomething() {
        slice.given(registered(ADA)).when(review(List.of(), MONDAY)).thenRefused(PROFILE_REVIEW_WITHOUT_SECTION);
    }

    @Test
    void itIsOfSomeoneWhoIsKnownAndNotErasedAndOnADayGoneBy() {
        slice.given(registered(BOB)).when(review(List.of(GOALS), MONDAY)).thenRefused(LEARNER_UNKNOWN);
        slice.given(adaEnrolled(erased(ADA)))
                .when(review(List.of(GOALS), TUESDAY))
                .thenRefused(LEARNER_ERASED);
        slice.given(registered(ADA))
                .when(review(List.of(GOALS), TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static ReviewProfile review(List<ProfileSection> sections, LocalDate day) {
        return new ReviewProfile(ADA, REVIEW, sections, MIA_THE_ASSESSOR, act(REGISTRAR, day));
    }

    private static ProfileReviewed reviewed(List<ProfileSection> sections, LocalDate day) {
        return new ProfileReviewed(REVIEW, ADA, sections, MIA_THE_ASSESSOR, day);
    }
}
