package org.cairn.command.enrolment.enrol;

import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ALREADY_ENROLLED;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_ID_TAKEN;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_DEPRECATED;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_NOT_PUBLISHED;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_RETIRED;

import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.command.learner.OwnWords;
import org.cairn.contracts.enrolment.EnrolLearner;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.operations.SectionCode;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.junit.jupiter.api.Test;

class EnrolTest {

    private static final SectionCode EVENING = new SectionCode("evening");

    private final SliceFixture slice = SliceFixture.of(new EnrolDecision());

    @Test
    void aLearnerIsEnrolledOnAVersion() {
        slice.given(opened(registered(ADA))).when(enrol(ADAS, ADA)).thenEvents(enrolled(ADAS, ADA));
    }

    @Test
    void theSectionInWhichTheLearnerIsTaughtIsSaid() {
        var inTheEvening = new EnrolLearner(ADAS, ADA, WELDING, "2026", EVENING, act(REGISTRAR, START));
        slice.given(opened(registered(ADA)))
                .when(inTheEvening)
                .thenEvents(new LearnerEnrolled(ADAS, ADA, WELDING, "2026", EVENING, START));
        slice.given(opened(registered(ADA), enrolled(ADAS, ADA)))
                .when(inTheEvening)
                .thenRefused(ENROLMENT_ID_TAKEN);
    }

    @Test
    void enrollingAgainUnderTheSameIdChangesNothing() {
        slice.given(opened(registered(ADA), enrolled(ADAS, ADA)))
                .when(enrol(ADAS, ADA))
                .thenNothingNew();
    }

    @Test
    void anotherEnrolmentUnderTheSameIdIsRefused() {
        var history = opened(registered(ADA), registered(BOB), enrolled(ADAS, ADA));
        slice.given(history).when(enrol(ADAS, BOB)).thenRefused(ENROLMENT_ID_TAKEN);
        slice.given(history)
                .when(new EnrolLearner(ADAS, ADA, WELDING, "2026", act(REGISTRAR, MONDAY)))
                .thenRefused(ENROLMENT_ID_TAKEN);
        slice.given(history)
                .when(new EnrolLearner(ADAS, ADA, WELDING, "evening", act(REGISTRAR, START)))
                .thenRefused(ENROLMENT_ID_TAKEN);
    }

    @Test
    void nobodyBeginsOnARetiredVersion() {
        var history = opened(registered(ADA), pathwayRetired(TODAY.plusYears(1), TODAY));
        var monday = new EnrolLearner(ADAS, ADA, WELDING, "2026", act(REGISTRAR, MONDAY));
        slice.given(history).when(monday).thenRefused(PATHWAY_VERSION_RETIRED);
        // A day earlier it was not retired yet, which is for history to say.
        var loaded = opened(registered(ADA), pathwayRetired(TODAY.plusYears(1), TODAY), loaderMayLoad());
        var before = new EnrolLearner(ADAS, ADA, WELDING, "2026", historicalAct(REGISTRAR, TODAY.minusDays(1)));
        slice.given(loaded)
                .when(before)
                .thenEvents(new LearnerEnrolled(ADAS, ADA, WELDING, "2026", TODAY.minusDays(1)));
        var late = new EnrolLearner(ADAS, ADA, WELDING, "2026", historicalAct(REGISTRAR, TODAY));
        slice.given(loaded).when(late).thenRefused(PATHWAY_VERSION_RETIRED);
    }

    /// Ada is enrolled from the first of February on.
    @Test
    void nobodyBeginsOnADeprecatedFrameworkAfterItsLastDay() {
        slice.given(opened(registered(ADA), nextFrameworkPublished(), frameworkDeprecated(START)))
                .when(enrol(ADAS, ADA))
                .thenEvents(enrolled(ADAS, ADA));
        slice.given(opened(registered(ADA), nextFrameworkPublished(), frameworkDeprecated(START.minusDays(1))))
                .when(enrol(ADAS, ADA))
                .thenRefused(FRAMEWORK_VERSION_DEPRECATED);
        slice.given(opened(registered(ADA), enrolled(ADAS, ADA), frameworkDeprecated(START.minusDays(1))))
                .when(enrol(ADAS, ADA))
                .thenNothingNew();
    }

    @Test
    void nobodyIsOnOneVersionTwice() {
        var another = new EnrolmentId(new UUID(2, 99));
        slice.given(adaEnrolled()).when(enrol(another, ADA)).thenRefused(ALREADY_ENROLLED);
        slice.given(adaEnrolled(adaLeft(MONDAY))).when(enrol(another, ADA)).thenEvents(enrolled(another, ADA));
    }

    @Test
    void anotherLearnersEnrolmentDoesNotCount() {
        slice.given(opened(registered(ADA), registered(BOB), enrolled(BOBS, BOB)))
                .when(enrol(ADAS, ADA))
                .thenEvents(enrolled(ADAS, ADA));
    }

    @Test
    void whoWasErasedIsNotEnrolledAnyMore() {
        slice.given(opened(registered(ADA), OwnWords.erased(ADA)[0], OwnWords.erased(ADA)[1]))
                .when(enrol(ADAS, ADA))
                .thenRefused(LEARNER_ERASED);
    }

    @Test
    void onlyAKnownLearnerIsEnrolled() {
        slice.given(opened(registered(BOB))).when(enrol(ADAS, ADA)).thenRefused(LEARNER_UNKNOWN);
    }

    @Test
    void onlyAPublishedVersionIsEnrolledOn() {
        slice.given(registered(ADA)).when(enrol(ADAS, ADA)).thenRefused(PATHWAY_VERSION_NOT_PUBLISHED);
        var history = opened(registered(ADA));
        slice.given(history)
                .when(on(new PathwayVersionId(WELDING.pathway(), "2027")))
                .thenRefused(PATHWAY_VERSION_NOT_PUBLISHED);
        slice.given(history)
                .when(on(new PathwayVersionId(new PathwayId("baking"), "2026")))
                .thenRefused(PATHWAY_VERSION_NOT_PUBLISHED);
    }

    @Test
    void historyDoesNotRelaxWhatMustBeThere() {
        var ofHistory = new EnrolLearner(ADAS, ADA, WELDING, "2026", historicalAct(REGISTRAR, START));
        slice.given(opened()).when(ofHistory).thenRefused(LEARNER_UNKNOWN);
        slice.given(loaderMayLoad(), registered(ADA)).when(ofHistory).thenRefused(PATHWAY_VERSION_NOT_PUBLISHED);
    }

    private static EnrolLearner enrol(EnrolmentId enrolment, LearnerId learner) {
        return new EnrolLearner(enrolment, learner, WELDING, "2026", act(REGISTRAR, START));
    }

    private static EnrolLearner on(PathwayVersionId version) {
        return new EnrolLearner(ADAS, ADA, version, "2026", act(REGISTRAR, START));
    }
}
