package org.cairn.command.assessment.rescind;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.command.University;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.assessment.RescindMastery;
import org.cairn.contracts.assessment.RescissionCause;
import org.cairn.contracts.authorisation.ExaminationsOfficerAuthorised;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.DomainEvent;
import org.junit.jupiter.api.Test;

class RescindMasteryTest {

    private final SliceFixture slice = SliceFixture.of(new RescindMasteryDecision());

    @Test
    void whatRestsOnASetAsideJudgementIsTakenBack() {
        slice.given(joinMastered()).when(rescind(TUESDAY, 1)).thenEvents(rescinded(JOIN, "pass", TUESDAY, 1));
    }

    @Test
    void whatTheMarksThatStillCountShowIsGrantedAtOnce() {
        slice.given(joinMastered(judged(2, FIRST, JOIN, 90, TUESDAY), mastered(JOIN, "excellent", "90", TUESDAY, 2)))
                .when(rescind(WEDNESDAY, 2))
                .thenEvents(rescinded(JOIN, "excellent", WEDNESDAY, 2), mastered(JOIN, "pass", "50", WEDNESDAY, 1));
    }

    @Test
    void aRescissionAfterWhichNothingWouldBeOtherIsRefused() {
        slice.given(joinMastered()).when(rescind(TUESDAY)).thenRefused(RESCISSION_CHANGES_NOTHING);
    }

    @Test
    void theApprovalsThatRestOnItAreNamedAndStay() {
        slice.given(certificateRequested(oraMayExamine()))
                .when(rescind(WEDNESDAY, 1))
                .thenEvents(new MasteryRescinded(
                        ADAS,
                        ADA,
                        WELDING,
                        JOIN,
                        "pass",
                        RescissionCause.MISCONDUCT,
                        List.of(judgement(1)),
                        null,
                        List.of(APPROVAL.value()),
                        ORA_THE_OFFICER,
                        ORA_MAY_EXAMINE,
                        WEDNESDAY));
    }

    @Test
    void takingTheSameBackAgainChangesNothing() {
        slice.given(joinMastered(rescinded(JOIN, "pass", TUESDAY, 1)))
                .when(rescind(TUESDAY, 1))
                .thenNothingNew();
    }

    @Test
    void whatIsNotGrantedOrNotAnyMoreCannotBeTakenBack() {
        slice.given(adaEnrolled(oraMayExamine())).when(rescind(TUESDAY, 1)).thenRefused(MASTERY_NOT_GRANTED);
        slice.given(joinMastered(rescinded(JOIN, "pass", TUESDAY, 1)))
                .when(rescind(WEDNESDAY, 1))
                .thenRefused(MASTERY_NOT_GRANTED);
        slice.given(oraMayExamine()).when(rescind(TUESDAY, 1)).thenRefused(ENROLMENT_UNKNOWN);
    }

    @Test
    void itIsNotTakenBackBeforeItWasGrantedOrAheadOfToday() {
        slice.given(joinMastered()).when(rescind(MONDAY.minusDays(1), 1)).thenRefused(RESCINDED_BEFORE_GRANTED);
        slice.given(joinMastered()).when(rescind(TODAY.plusDays(1), 1)).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void onlyJudgementsOfTheCompetencyAreSetAside() {
        slice.given(joinMastered()).when(rescind(TUESDAY, 9)).thenRefused(JUDGEMENT_NOT_OF_COMPETENCY);
    }

    @Test
    void itTakesAnExaminationsOfficer() {
        slice.given(joinMastered())
                .when(rescind(act(EVE_THE_APPROVER, TUESDAY), JOIN, 1))
                .thenRefused(OFFICER_NOT_AUTHORISED);
    }

    @Test
    void whoAssessedItOrIsTheLearnerCannotTakeItBackUnderWhateverId() {
        var mia = new ExaminationsOfficerAuthorised(
                NOA_MAY_ASSESS, MIA_THE_ASSESSOR, Scope.INSTITUTION, new Term(START, null), START);
        slice.given(joinMastered(mia))
                .when(rescind(act(MIA_THE_ASSESSOR, TUESDAY), JOIN, 1))
                .thenRefused(OFFICER_WAS_ASSESSOR);
        slice.given(joinMastered(new PersonsAreOne(MIA_THE_ASSESSOR, ORA_THE_OFFICER, START)))
                .when(rescind(TUESDAY, 1))
                .thenRefused(OFFICER_WAS_ASSESSOR);
        slice.given(joinMastered(new LearnerIsPerson(ADA, ORA_THE_OFFICER, START)))
                .when(rescind(TUESDAY, 1))
                .thenRefused(OFFICER_WAS_ASSESSOR);
    }

    private static DomainEvent[] joinMastered(DomainEvent... more) {
        var mastered = new DomainEvent[] {
            oraMayExamine(),
            submitted(FIRST, JOIN, MONDAY),
            judged(1, FIRST, JOIN, 50, MONDAY),
            mastered(JOIN, "pass", "50", MONDAY, 1)
        };
        var all = Arrays.copyOf(mastered, mastered.length + more.length);
        System.arraycopy(more, 0, all, mastered.length, more.length);
        return adaEnrolled(all);
    }

    private static RescindMastery rescind(LocalDate day, int... setAside) {
        return rescind(act(ORA_THE_OFFICER, day), JOIN, setAside);
    }

    private static RescindMastery rescind(Act act, CompetencyCode competency, int... setAside) {
        return new RescindMastery(
                ADAS,
                competency,
                Arrays.stream(setAside).mapToObj(University::judgement).toList(),
                RescissionCause.MISCONDUCT,
                null,
                act);
    }
}
