package org.cairn.command.evidence.claimpriorlearning;

import static org.cairn.command.Absences.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_ON_LEAVE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;
import static org.cairn.contracts.evidence.EvidenceReason.*;
import static org.cairn.contracts.pathway.PathwayReason.TEACH_OUT_ENDED;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.evidence.ClaimPriorLearning;
import org.cairn.contracts.evidence.PriorLearningClaimId;
import org.cairn.contracts.evidence.PriorLearningClaimed;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.shared.Act;
import org.junit.jupiter.api.Test;

class ClaimPriorLearningTest {

    private static final PriorLearningClaimId CLAIM = new PriorLearningClaimId(new UUID(14, 1));
    private static final Credits TEN = Credits.of(10);

    private final SliceFixture slice = SliceFixture.of(new ClaimPriorLearningDecision());

    @Test
    void earlierLearningIsClaimed() {
        slice.given(adaEnrolled()).when(claim(MONDAY, JOIN, CUT)).thenEvents(claimed(JOIN, CUT));
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(adaEnrolled(claimed(JOIN))).when(claim(MONDAY, JOIN)).thenNothingNew();
    }

    @Test
    void anotherClaimUnderTheSameIdIsNone() {
        slice.given(adaEnrolled(claimed(JOIN))).when(claim(MONDAY, CUT)).thenRefused(PRIOR_LEARNING_CLAIM_ID_TAKEN);
        slice.given(adaEnrolled(claimed(JOIN))).when(claim(TUESDAY, JOIN)).thenRefused(PRIOR_LEARNING_CLAIM_ID_TAKEN);
    }

    @Test
    void aClaimRestsOnSomethingAndIsForSomething() {
        slice.given(adaEnrolled()).when(claim(MONDAY)).thenRefused(PRIOR_LEARNING_CLAIM_INCOMPLETE);
        slice.given(adaEnrolled()).when(claim(MONDAY, JOIN, JOIN)).thenRefused(PRIOR_LEARNING_CLAIM_INCOMPLETE);
        slice.given(adaEnrolled())
                .when(new ClaimPriorLearning(
                        ADAS, CLAIM, PriorLearningKind.WORK, List.of(), List.of(JOIN), null, act(REGISTRAR, MONDAY)))
                .thenRefused(PRIOR_LEARNING_CLAIM_INCOMPLETE);
        slice.given(adaEnrolled()).when(claim(MONDAY, FLY)).thenRefused(COMPETENCY_NOT_IN_PATHWAY);
    }

    @Test
    void nothingIsClaimedOfWhatIsTaughtOut() {
        slice.given(adaEnrolled(pathwayRetired(MONDAY, MONDAY)))
                .when(claim(TUESDAY, JOIN))
                .thenRefused(TEACH_OUT_ENDED);
    }

    @Test
    void whoTakesPartClaims() {
        slice.given(opened()).when(claim(MONDAY, JOIN)).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled())
                .when(claim(START.minusDays(1), JOIN))
                .thenRefused(PRIOR_LEARNING_CLAIM_BEFORE_ENROLMENT);
        slice.given(adaEnrolled(adaLeft(START))).when(claim(MONDAY, JOIN)).thenRefused(ENROLMENT_WITHDRAWN);
        slice.given(adaEnrolled(adaOnLeave(START))).when(claim(MONDAY, JOIN)).thenRefused(ENROLMENT_ON_LEAVE);
        slice.given(adaEnrolled()).when(claim(TODAY.plusDays(1), JOIN)).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void historyHasItsOwnOrder() {
        var day = START.minusDays(3);
        slice.given(adaEnrolled())
                .when(claim(historicalAct(REGISTRAR, day), JOIN))
                .thenEvents(claimed(day, JOIN));
    }

    private static ClaimPriorLearning claim(LocalDate day, CompetencyCode... competencies) {
        return claim(act(REGISTRAR, day), competencies);
    }

    private static ClaimPriorLearning claim(Act act, CompetencyCode... competencies) {
        return new ClaimPriorLearning(
                ADAS, CLAIM, PriorLearningKind.WORK, List.of(WELD), List.of(competencies), TEN, act);
    }

    private static PriorLearningClaimed claimed(CompetencyCode... competencies) {
        return claimed(MONDAY, competencies);
    }

    private static PriorLearningClaimed claimed(LocalDate day, CompetencyCode... competencies) {
        return new PriorLearningClaimed(
                CLAIM,
                ADAS,
                ADA,
                WELDING,
                PriorLearningKind.WORK,
                List.of(WELD),
                List.of(competencies),
                TEN,
                REGISTRAR,
                day);
    }
}
