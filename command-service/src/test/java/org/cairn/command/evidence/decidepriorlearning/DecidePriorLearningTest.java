package org.cairn.command.evidence.decidepriorlearning;

import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_NOT_AUTHORISED;
import static org.cairn.contracts.assessment.AssessmentReason.SCORE_OUTSIDE_SCALE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;
import static org.cairn.contracts.evidence.EvidenceReason.*;
import static org.cairn.contracts.evidence.PriorLearningDecision.FULL;
import static org.cairn.contracts.evidence.PriorLearningDecision.NONE;
import static org.cairn.contracts.pathway.PathwayReason.TEACH_OUT_ENDED;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.evidence.DecidePriorLearning;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidePriorLearningTest {

    private static final PriorLearningId CLAIM = new PriorLearningId(new UUID(6, 1));
    private static final PriorLearningId ANOTHER_CLAIM = new PriorLearningId(new UUID(6, 2));

    private final SliceFixture slice = SliceFixture.of(new DecidePriorLearningDecision());

    @Test
    void recognisedInFullItShowsMastery() {
        slice.given(adaEnrolled())
                .when(decide(FULL, 50L, MONDAY))
                .thenEvents(decided(CLAIM, FULL, 50L, MONDAY), mastered("pass", 50L, MONDAY));
    }

    @Test
    void afterTeachOutNothingIsRecognisedThatWasNotClaimed() {
        slice.given(adaEnrolled(pathwayRetired(MONDAY, MONDAY)))
                .when(decide(FULL, 50L, TUESDAY))
                .thenRefused(TEACH_OUT_ENDED);
        slice.given(adaEnrolled(pathwayRetired(MONDAY, MONDAY)))
                .when(decide(FULL, 50L, MONDAY))
                .thenEvents(decided(CLAIM, FULL, 50L, MONDAY), mastered("pass", 50L, MONDAY));
    }

    @Test
    void withoutAScoreItShowsTheLowestLevelOfMastery() {
        slice.given(adaEnrolled())
                .when(decide(FULL, null, MONDAY))
                .thenEvents(decided(CLAIM, FULL, null, MONDAY), mastered("pass", null, MONDAY));
    }

    @Test
    void notRecognisedItShowsNothing() {
        slice.given(adaEnrolled()).when(decide(NONE, 39L, MONDAY)).thenEvents(decided(CLAIM, NONE, 39L, MONDAY));
        slice.given(adaEnrolled()).when(decide(NONE, 50L, MONDAY)).thenEvents(decided(CLAIM, NONE, 50L, MONDAY));
    }

    @Test
    void whatWasMasteredAtThatLevelIsNotGrantedAgain() {
        slice.given(adaEnrolled(decided(ANOTHER_CLAIM, FULL, 50L, MONDAY), mastered("pass", 50L, MONDAY)))
                .when(decide(FULL, 60L, TUESDAY))
                .thenEvents(decided(CLAIM, FULL, 60L, TUESDAY));
    }

    @Test
    void aHigherLevelIsAnotherVerdict() {
        slice.given(adaEnrolled(decided(ANOTHER_CLAIM, FULL, 50L, MONDAY), mastered("pass", 50L, MONDAY)))
                .when(decide(FULL, 90L, TUESDAY))
                .thenEvents(decided(CLAIM, FULL, 90L, TUESDAY), mastered("excellent", 90L, TUESDAY));
    }

    @Test
    void onceGrantedItStaysGranted() {
        slice.given(adaEnrolled(decided(ANOTHER_CLAIM, FULL, 90L, MONDAY), mastered("excellent", 90L, MONDAY)))
                .when(decide(FULL, 50L, TUESDAY))
                .thenEvents(decided(CLAIM, FULL, 50L, TUESDAY));
    }

    @Test
    void decidingTheSameAgainChangesNothing() {
        slice.given(adaEnrolled(decided(CLAIM, FULL, 50L, MONDAY), mastered("pass", 50L, MONDAY)))
                .when(decide(FULL, 50L, MONDAY))
                .thenNothingNew();
    }

    @Test
    void decidingTheSameAgainChangesNothingWhenTheAuthorisationHasEnded() {
        var ended = new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", MONDAY);
        slice.given(adaEnrolled(decided(CLAIM, NONE, null, MONDAY), ended))
                .when(decide(NONE, null, MONDAY))
                .thenNothingNew();
    }

    @Test
    void anotherDecisionUnderTheSameIdIsRefused() {
        var history = adaEnrolled(decided(CLAIM, NONE, 50L, MONDAY));
        slice.given(history).when(decide(FULL, 50L, MONDAY)).thenRefused(PRIOR_LEARNING_ID_TAKEN);
        slice.given(history).when(decide(NONE, 51L, MONDAY)).thenRefused(PRIOR_LEARNING_ID_TAKEN);
        slice.given(history).when(decide(NONE, 50L, TUESDAY)).thenRefused(PRIOR_LEARNING_ID_TAKEN);
    }

    @Test
    void anotherLearnersPriorLearningDoesNotCount() {
        slice.given(adaEnrolled(decided(CLAIM, FULL, 50L, MONDAY), mastered("pass", 50L, MONDAY), adaLeft(MONDAY)))
                .when(new DecidePriorLearning(
                        BOBS, CLAIM, JOIN, PriorLearningKind.EXAM, NONE, null, act(MIA_THE_ASSESSOR, TUESDAY)))
                .thenEvents(new PriorLearningDecided(
                        CLAIM,
                        BOBS,
                        BOB,
                        WELDING,
                        JOIN,
                        PriorLearningKind.EXAM,
                        NONE,
                        null,
                        MIA_THE_ASSESSOR,
                        MIA_MAY_ASSESS,
                        TUESDAY));
    }

    @Test
    void aScoreBelowMasteryIsNotRecognisedInFull() {
        slice.given(adaEnrolled()).when(decide(FULL, 39L, MONDAY)).thenRefused(PRIOR_LEARNING_SCORE_SHOWS_NO_MASTERY);
    }

    @Test
    void aScoreOutsideTheScaleIsRefused() {
        slice.given(adaEnrolled()).when(decide(NONE, 101L, MONDAY)).thenRefused(SCORE_OUTSIDE_SCALE);
        slice.given(adaEnrolled()).when(decide(NONE, -1L, MONDAY)).thenRefused(SCORE_OUTSIDE_SCALE);
    }

    @Test
    void itIsDecidedForWhatThePathwayAsksFor() {
        slice.given(adaEnrolled())
                .when(decide(FLY, act(MIA_THE_ASSESSOR, MONDAY)))
                .thenRefused(COMPETENCY_NOT_IN_PATHWAY);
    }

    @Test
    void whoIsNotEnrolledHasNoPriorLearning() {
        slice.given(opened(registered(ADA))).when(decide(NONE, null, MONDAY)).thenRefused(ENROLMENT_UNKNOWN);
    }

    @Test
    void whoHasLeftHasNothingMoreDecided() {
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(decide(NONE, null, TUESDAY))
                .thenRefused(ENROLMENT_WITHDRAWN);
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(decide(NONE, null, MONDAY))
                .thenEvents(decided(CLAIM, NONE, null, MONDAY));
    }

    @Test
    void itTakesAnAssessor() {
        var history = adaEnrolled();
        slice.given(history).when(decide(JOIN, act(NOA_THE_ASSESSOR, MONDAY))).thenRefused(ASSESSOR_NOT_AUTHORISED);
        slice.given(history).when(decide(JOIN, act(EVE_THE_APPROVER, MONDAY))).thenRefused(ASSESSOR_NOT_AUTHORISED);
        slice.given(history).when(decide(JOIN, act(LOADER, MONDAY))).thenRefused(ASSESSOR_NOT_AUTHORISED);
    }

    @Test
    void theAssessorIsAuthorisedForThisPathwayOnThatDay() {
        var forBaking = new Scope(List.of(new PathwayId("baking")));
        var tuesdayOnly = new Term(TUESDAY, TUESDAY);
        slice.given(adaEnrolled(noa(forBaking, new Term(START, null))))
                .when(decide(JOIN, act(NOA_THE_ASSESSOR, TUESDAY)))
                .thenRefused(ASSESSOR_NOT_AUTHORISED);
        for (var day : List.of(MONDAY, TUESDAY.plusDays(1))) {
            slice.given(adaEnrolled(noa(Scope.INSTITUTION, tuesdayOnly)))
                    .when(decide(JOIN, act(NOA_THE_ASSESSOR, day)))
                    .thenRefused(ASSESSOR_NOT_AUTHORISED);
        }
        var ended = new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", TUESDAY);
        slice.given(adaEnrolled(ended)).when(decide(NONE, null, TUESDAY)).thenRefused(ASSESSOR_NOT_AUTHORISED);
    }

    @Test
    void itCannotComeFromTheFuture() {
        slice.given(adaEnrolled()).when(decide(NONE, null, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void inHistoryItMayFollowTheLeaving() {
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(new DecidePriorLearning(
                        ADAS,
                        CLAIM,
                        JOIN,
                        PriorLearningKind.EXAM,
                        NONE,
                        null,
                        historicalAct(MIA_THE_ASSESSOR, TUESDAY)))
                .thenEvents(decided(CLAIM, NONE, null, TUESDAY));
    }

    @Test
    void historyDoesNotRelaxWhoDecidesAndOnWhat() {
        slice.given(adaEnrolled())
                .when(decide(JOIN, historicalAct(NOA_THE_ASSESSOR, MONDAY)))
                .thenRefused(ASSESSOR_NOT_AUTHORISED);
        slice.given(adaEnrolled())
                .when(decide(JOIN, historicalAct(MIA_THE_ASSESSOR, START.minusDays(1))))
                .thenRefused(ASSESSOR_NOT_AUTHORISED);
        slice.given(adaEnrolled())
                .when(decide(FLY, historicalAct(MIA_THE_ASSESSOR, MONDAY)))
                .thenRefused(COMPETENCY_NOT_IN_PATHWAY);
        slice.given(opened())
                .when(decide(JOIN, historicalAct(MIA_THE_ASSESSOR, MONDAY)))
                .thenRefused(ENROLMENT_UNKNOWN);
    }

    private static AssessorAuthorised noa(Scope scope, Term term) {
        return new AssessorAuthorised(NOA_MAY_ASSESS, NOA_THE_ASSESSOR, scope, term, START);
    }

    private static DecidePriorLearning decide(PriorLearningDecision decision, @Nullable Long score, LocalDate day) {
        return new DecidePriorLearning(
                ADAS, CLAIM, JOIN, PriorLearningKind.EXAM, decision, of(score), act(MIA_THE_ASSESSOR, day));
    }

    private static DecidePriorLearning decide(CompetencyCode competency, Act act) {
        return new DecidePriorLearning(ADAS, CLAIM, competency, PriorLearningKind.EXAM, NONE, null, act);
    }

    private static PriorLearningDecided decided(
            PriorLearningId claim, PriorLearningDecision decision, @Nullable Long score, LocalDate day) {
        return new PriorLearningDecided(
                claim,
                ADAS,
                ADA,
                WELDING,
                JOIN,
                PriorLearningKind.EXAM,
                decision,
                of(score),
                MIA_THE_ASSESSOR,
                MIA_MAY_ASSESS,
                day);
    }

    /// By prior learning: no judgements behind it, and the claim named.
    private static MasteryDemonstrated mastered(String level, @Nullable Long score, LocalDate day) {
        return new MasteryDemonstrated(
                ADAS,
                ADA,
                WELDING,
                JOIN,
                level,
                of(score),
                FRAMEWORK,
                SCALE,
                POLICY,
                "prior-learning@1",
                List.of(),
                CLAIM,
                day);
    }

    private static @Nullable Score of(@Nullable Long score) {
        return score == null ? null : Score.of(score);
    }
}
