package org.cairn.command.assessment.recordjudgement;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;
import static org.cairn.contracts.authorisation.AuthorisationReason.ACTING_FOR_ANOTHER;
import static org.cairn.contracts.authorisation.AuthorisationReason.HISTORICAL_AUTHORITY_NOT_IN_FORCE;
import static org.cairn.contracts.authorisation.AuthorisationReason.HISTORICAL_AUTHORITY_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Score;
import org.junit.jupiter.api.Test;

class RecordJudgementTest {

    private final SliceFixture slice = SliceFixture.of(new RecordJudgementDecision());

    @Test
    void whatWasWithdrawnIsNotJudgedAndCountsNoMore() {
        var gone = new EvidenceWithdrawn(FIRST, ADAS, ADA, WELDING, "error", true, List.of(), MONDAY);
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY), gone))
                .when(judge(1, FIRST, JOIN, 50, TUESDAY))
                .thenRefused(EVIDENCE_WITHDRAWN);
        // Of two pieces that the policy asks for, the withdrawn one is none.
        slice.given(adaEnrolled(
                        policyPublished(
                                new CalculationPolicy("Two", new CalculationMethod.Mean(), 2, 1, 2, Rounding.HALF_UP)),
                        submitted(FIRST, JOIN, MONDAY),
                        judged(1, FIRST, JOIN, 50, MONDAY),
                        gone,
                        submitted(SECOND, JOIN, MONDAY)))
                .when(judge(2, SECOND, JOIN, 50, TUESDAY))
                .thenEvents(judged(2, SECOND, JOIN, 50, MIA_THE_ASSESSOR, MIA_MAY_ASSESS, 2, TUESDAY));
    }

    @Test
    void aFailingJudgementIsRecordedAndShowsNothing() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY)))
                .when(judge(1, FIRST, JOIN, 39, TUESDAY))
                .thenEvents(judged(1, FIRST, JOIN, 39, TUESDAY));
    }

    @Test
    void aPassShowsMasteryAndNamesWhatProducedIt() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY)))
                .when(judge(1, FIRST, JOIN, 40, TUESDAY))
                .thenEvents(judged(1, FIRST, JOIN, 40, TUESDAY), mastered(JOIN, "pass", "40", TUESDAY, 1));
    }

    @Test
    void aHigherLevelIsAnotherVerdict() {
        slice.given(adaEnrolled(
                        submitted(FIRST, JOIN, MONDAY),
                        judged(1, FIRST, JOIN, 40, MONDAY),
                        mastered(JOIN, "pass", "40", MONDAY, 1)))
                .when(judge(2, FIRST, JOIN, 90, TUESDAY))
                .thenEvents(judged(2, FIRST, JOIN, 90, TUESDAY), mastered(JOIN, "excellent", "90", TUESDAY, 2));
    }

    @Test
    void onceGrantedItStaysGranted() {
        slice.given(adaEnrolled(
                        submitted(FIRST, JOIN, MONDAY),
                        judged(1, FIRST, JOIN, 90, MONDAY),
                        mastered(JOIN, "excellent", "90", MONDAY, 1)))
                .when(judge(2, FIRST, JOIN, 40, TUESDAY))
                .thenEvents(judged(2, FIRST, JOIN, 40, TUESDAY));
    }

    @Test
    void sendingTheSameJudgementAgainChangesNothing() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY), judged(1, FIRST, JOIN, 39, TUESDAY)))
                .when(judge(1, FIRST, JOIN, 39, TUESDAY))
                .thenNothingNew();
    }

    @Test
    void anotherJudgementUnderTheSameIdIsRefused() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY), judged(1, FIRST, JOIN, 39, TUESDAY)))
                .when(judge(1, FIRST, JOIN, 41, TUESDAY))
                .thenRefused(JUDGEMENT_ID_TAKEN);
    }

    @Test
    void aScoreOutsideTheScaleIsRefused() {
        var history = adaEnrolled(submitted(FIRST, JOIN, MONDAY));
        slice.given(history).when(judge(1, FIRST, JOIN, 101, TUESDAY)).thenRefused(SCORE_OUTSIDE_SCALE);
        slice.given(history).when(judge(1, FIRST, JOIN, -1, TUESDAY)).thenRefused(SCORE_OUTSIDE_SCALE);
    }

    @Test
    void whatIsNotThereCannotBeJudged() {
        slice.given(adaEnrolled()).when(judge(1, FIRST, JOIN, 50, TUESDAY)).thenRefused(EVIDENCE_UNKNOWN);
        slice.given(opened()).when(judge(1, FIRST, JOIN, 50, TUESDAY)).thenRefused(ENROLMENT_UNKNOWN);
    }

    @Test
    void anotherLearnersEvidenceCannotBeJudgedHere() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY)))
                .when(new RecordJudgement(
                        BOBS, FIRST, judgement(1), JOIN, Score.of(50), act(MIA_THE_ASSESSOR, TUESDAY)))
                .thenRefused(EVIDENCE_UNKNOWN);
    }

    @Test
    void evidenceIsJudgedForWhatItWasSubmittedFor() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY)))
                .when(judge(1, FIRST, CUT, 50, TUESDAY))
                .thenRefused(COMPETENCY_NOT_IN_EVIDENCE);
    }

    @Test
    void whoeverIsNotAuthorisedCannotJudge() {
        var history = adaEnrolled(submitted(FIRST, JOIN, MONDAY));
        slice.given(history).when(judge(FIRST, act(NOA_THE_ASSESSOR, TUESDAY))).thenRefused(ASSESSOR_NOT_AUTHORISED);
        slice.given(history).when(judge(FIRST, act(EVE_THE_APPROVER, TUESDAY))).thenRefused(ASSESSOR_NOT_AUTHORISED);
    }

    @Test
    void anEndedAuthorisationCannotBeUsedNotEvenByDatingBack() {
        var ended = new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", TUESDAY);
        var history = adaEnrolled(submitted(FIRST, JOIN, MONDAY), ended);
        slice.given(history).when(judge(1, FIRST, JOIN, 39, TUESDAY)).thenRefused(ASSESSOR_NOT_AUTHORISED);
        slice.given(history).when(judge(1, FIRST, JOIN, 39, MONDAY)).thenRefused(ASSESSOR_NOT_AUTHORISED);
    }

    @Test
    void historyMayBeJudgedByWhoWasAuthorisedThen() {
        var ended = new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", TUESDAY);
        var history = adaEnrolled(submitted(FIRST, JOIN, MONDAY), ended);
        slice.given(history)
                .when(judge(FIRST, historicalAct(MIA_THE_ASSESSOR, MONDAY)))
                .thenEvents(judged(1, FIRST, JOIN, 39, MONDAY));
        slice.given(history)
                .when(judge(FIRST, historicalAct(MIA_THE_ASSESSOR, TUESDAY)))
                .thenRefused(ASSESSOR_NOT_AUTHORISED);
    }

    @Test
    void anAuthorityToLoadHistoryIsOnlyForWhomItWasGivenTo() {
        var stolen = new Act(REGISTRAR, MIA_THE_ASSESSOR, MONDAY, TODAY, LOADER_MAY_LOAD);
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY)))
                .when(judge(FIRST, stolen))
                .thenRefused(HISTORICAL_AUTHORITY_UNKNOWN);
    }

    @Test
    void nobodyActsForAnotherOutsideHistory() {
        var borrowed = new Act(REGISTRAR, MIA_THE_ASSESSOR, MONDAY, TODAY, null);
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY)))
                .when(judge(FIRST, borrowed))
                .thenRefused(ACTING_FOR_ANOTHER);
    }

    @Test
    void masteryCountsFromTheLatestOfTheJudgementsThatItRestsOn() {
        var twoPieces = new CalculationPolicy("Two", new CalculationMethod.Latest(), 2, 1, 2, Rounding.HALF_UP);
        slice.given(adaEnrolled(
                        policyPublished(twoPieces),
                        submitted(FIRST, JOIN, MONDAY),
                        submitted(SECOND, JOIN, MONDAY),
                        judged(1, FIRST, JOIN, 50, TUESDAY)))
                .when(judge(2, SECOND, JOIN, 60, MONDAY))
                .thenEvents(
                        judged(2, SECOND, JOIN, 60, MIA_THE_ASSESSOR, MIA_MAY_ASSESS, 2, MONDAY),
                        mastered(JOIN, "pass", "50", TUESDAY, 1));
    }

    @Test
    void whoApprovesAMilestoneCannotJudgeForItWhileItIsOpenOrReached() {
        var eveMayAssess = new AssessorAuthorised(
                NOA_MAY_ASSESS, EVE_THE_APPROVER, Scope.INSTITUTION, new Term(START, null), START);
        var third = new EvidenceId(new UUID(3, 3));
        var judging = new RecordJudgement(ADAS, third, judgement(9), JOIN, Score.of(39), act(EVE_THE_APPROVER, TODAY));
        slice.given(certificateRequested(eveMayAssess, submitted(third, JOIN, MONDAY), eveApproved(WEDNESDAY)))
                .when(judging)
                .thenRefused(ASSESSOR_IS_APPROVER);
        slice.given(certificateRequested(
                        eveMayAssess, submitted(third, JOIN, MONDAY), eveApproved(WEDNESDAY), fayConfirmed(THURSDAY)))
                .when(judging)
                .thenRefused(ASSESSOR_IS_APPROVER);
    }

    @Test
    void aJudgementCannotPrecedeTheEvidence() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, TUESDAY)))
                .when(judge(1, FIRST, JOIN, 39, MONDAY))
                .thenRefused(JUDGED_BEFORE_SUBMITTED);
    }

    @Test
    void aJudgementCannotComeFromTheFuture() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY)))
                .when(judge(1, FIRST, JOIN, 39, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void historyMayBeOutOfOrder() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, TUESDAY)))
                .when(judge(FIRST, historicalAct(MIA_THE_ASSESSOR, MONDAY)))
                .thenEvents(judged(1, FIRST, JOIN, 39, MONDAY));
    }

    @Test
    void historyMayNotBreakWhatIsNotAboutTime() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY)))
                .when(judge(FIRST, historicalAct(NOA_THE_ASSESSOR, TUESDAY)))
                .thenRefused(ASSESSOR_NOT_AUTHORISED);
    }

    @Test
    void historyTakesAnAuthorisationThatIsThereAndInForce() {
        var unknown = new Act(LOADER, MIA_THE_ASSESSOR, TUESDAY, TODAY, new AuthorisationId(new UUID(8, 99)));
        var another = new Act(LOADER, MIA_THE_ASSESSOR, TUESDAY, TODAY, MIA_MAY_ASSESS);
        var ended = new AuthorisationEnded(LOADER_MAY_LOAD, LOADER, "loaded", TODAY);
        var history = adaEnrolled(submitted(FIRST, JOIN, MONDAY));
        slice.given(history).when(judge(FIRST, unknown)).thenRefused(HISTORICAL_AUTHORITY_UNKNOWN);
        slice.given(history).when(judge(FIRST, another)).thenRefused(HISTORICAL_AUTHORITY_UNKNOWN);
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY), ended))
                .when(judge(FIRST, historicalAct(MIA_THE_ASSESSOR, TUESDAY)))
                .thenRefused(HISTORICAL_AUTHORITY_NOT_IN_FORCE);
    }

    @Test
    void whoHasLeftIsStillJudgedOnWhatWasSubmittedBefore() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY), adaLeft(MONDAY)))
                .when(judge(1, FIRST, JOIN, 39, TUESDAY))
                .thenEvents(judged(1, FIRST, JOIN, 39, TUESDAY));
    }

    private static RecordJudgement judge(
            int judgement, EvidenceId evidence, CompetencyCode competency, long score, LocalDate day) {
        return new RecordJudgement(
                ADAS, evidence, judgement(judgement), competency, Score.of(score), act(MIA_THE_ASSESSOR, day));
    }

    private static RecordJudgement judge(EvidenceId evidence, Act act) {
        return new RecordJudgement(ADAS, evidence, judgement(1), JOIN, Score.of(39), act);
    }
}
