package org.cairn.command.assessment.correct;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Markroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.CorrectJudgement;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.ReconciliationMethod;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectJudgementTest {

    private final SliceFixture slice = SliceFixture.of(new CorrectJudgementDecision());

    @Test
    void aCorrectedMarkCountsAndTheOldOneStaysOnRecord() {
        slice.given(weldSubmitted(judged(1, FIRST, JOIN, 38, MONDAY)))
                .when(correct(1, 1, 41, MIA_THE_ASSESSOR, TUESDAY))
                .thenEvents(
                        corrected(1, judged(1, FIRST, JOIN, 38, MONDAY), 38, 41, TUESDAY),
                        mastered(JOIN, "pass", "41", TUESDAY, 1));
    }

    @Test
    void aCorrectionIsCorrectedByAnother() {
        var judged = judged(1, FIRST, JOIN, 38, MONDAY);
        slice.given(weldSubmitted(judged, corrected(1, judged, 38, 39, TUESDAY)))
                .when(correct(2, 1, 37, MIA_THE_ASSESSOR, WEDNESDAY))
                .thenEvents(corrected(2, judged, 39, 37, WEDNESDAY));
    }

    @Test
    void whatWasGrantedStaysGrantedAndIsNamed() {
        var judged = judged(1, FIRST, JOIN, 50, MONDAY);
        slice.given(weldSubmitted(judged, mastered(JOIN, "pass", "50", MONDAY, 1)))
                .when(correct(1, 1, 35, MIA_THE_ASSESSOR, TUESDAY))
                .thenEvents(standing(corrected(1, judged, 50, 35, TUESDAY), "pass"));
    }

    @Test
    void aLowerMarkThatStillShowsTheLevelLeavesNothingStanding() {
        var judged = judged(1, FIRST, JOIN, 50, MONDAY);
        slice.given(weldSubmitted(judged, mastered(JOIN, "pass", "50", MONDAY, 1)))
                .when(correct(1, 1, 40, MIA_THE_ASSESSOR, TUESDAY))
                .thenEvents(corrected(1, judged, 50, 40, TUESDAY));
    }

    /// Of 100 as it was, though the learner is marked of 10 since.
    @Test
    void aMarkIsCorrectedOnTheScaleThatItWasGivenOn() {
        var judged = judged(1, FIRST, JOIN, 38, MONDAY);
        var outOfTen = new ScaleVersionId(SCALE.scale(), "10");
        var ten = new MasteryScale(
                "Out of ten",
                Score.of(0),
                Score.of(10),
                List.of(
                        new ScaleLevel("fail", "Fail", Score.of(0), false),
                        new ScaleLevel("pass", "Pass", Score.of(5), true)));
        var next = new PathwayVersionId(WELDING.pathway(), "2027");
        var definition = new PathwayDefinition(
                "Welding",
                FRAMEWORK,
                outOfTen,
                POLICY,
                START,
                null,
                WELDING_PATHWAY.requirement(),
                WELDING_PATHWAY.milestones());
        slice.given(weldSubmitted(
                        judged,
                        new MasteryScalePublished(SCALE.scale(), "10", ten, START),
                        new PathwayVersionPublished(next.pathway(), next.version(), definition, START),
                        new EnrolmentMovedToVersion(
                                ADAS,
                                ADA,
                                WELDING,
                                next,
                                FRAMEWORK,
                                FRAMEWORK,
                                SCALE,
                                outOfTen,
                                null,
                                List.of(),
                                "consent-12",
                                TUESDAY)))
                .when(correct(1, 1, 39, MIA_THE_ASSESSOR, WEDNESDAY))
                .thenEvents(corrected(1, judged, 38, 39, WEDNESDAY));
    }

    @Test
    void anotherWhoIsAuthorisedMayCorrectToo() {
        var judged = judged(1, FIRST, JOIN, 50, MONDAY);
        slice.given(weldSubmitted(judged, mastered(JOIN, "pass", "50", MONDAY, 1)))
                .when(correct(1, 1, 52, NOA_THE_ASSESSOR, TUESDAY))
                .thenEvents(by(NOA_THE_ASSESSOR, NOA_MAY_ASSESS, corrected(1, judged, 50, 52, TUESDAY)));
    }

    @Test
    void whoeverMarksTheSameWorkBesideTheAssessorMayNot() {
        var judged = judged(1, FIRST, JOIN, 50, MONDAY);
        slice.given(weldSubmitted(judged, secondJudged(2, FIRST, JOIN, 60, MONDAY)))
                .when(correct(1, 1, 60, NOA_THE_ASSESSOR, TUESDAY))
                .thenRefused(CORRECTOR_IS_OTHER_MARKER);
        slice.given(weldSubmitted(judged, allocated(1, FIRST, NOA_THE_ASSESSOR, MarkingRole.SECOND, true, MONDAY)))
                .when(correct(1, 1, 60, NOA_THE_ASSESSOR, TUESDAY))
                .thenRefused(CORRECTOR_IS_OTHER_MARKER);
    }

    @Test
    void theLearnerMayNot() {
        slice.given(weldSubmitted(
                        judged(1, FIRST, JOIN, 50, MONDAY), new LearnerIsPerson(ADA, NOA_THE_ASSESSOR, START)))
                .when(correct(1, 1, 90, NOA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ASSESSOR_IS_AUTHOR);
    }

    @Test
    void whoIsNotAuthorisedOrApprovesMayNot() {
        var judged = judged(1, FIRST, JOIN, 50, MONDAY);
        slice.given(weldSubmitted(judged))
                .when(correct(1, 1, 60, EVE_THE_APPROVER, TUESDAY))
                .thenRefused(ASSESSOR_NOT_AUTHORISED);
        var eveMayAssess = new AssessorAuthorised(
                new AuthorisationId(new UUID(8, 9)), EVE_THE_APPROVER, Scope.INSTITUTION, new Term(START, null), START);
        slice.given(certificateRequested(eveMayAssess, eveApproved(WEDNESDAY)))
                .when(correct(1, 1, 60, EVE_THE_APPROVER, THURSDAY))
                .thenRefused(ASSESSOR_IS_APPROVER);
    }

    @Test
    void correctingItAgainChangesNothingAndAnotherUnderTheSameIdIsRefused() {
        var judged = judged(1, FIRST, JOIN, 38, MONDAY);
        var history = weldSubmitted(judged, corrected(1, judged, 38, 39, TUESDAY));
        slice.given(history).when(correct(1, 1, 39, MIA_THE_ASSESSOR, TUESDAY)).thenNothingNew();
        slice.given(history).when(correct(1, 1, 37, MIA_THE_ASSESSOR, TUESDAY)).thenRefused(CORRECTION_ID_TAKEN);
        slice.given(history).when(correct(2, 1, 39, MIA_THE_ASSESSOR, TUESDAY)).thenRefused(CORRECTION_CHANGES_NOTHING);
    }

    @Test
    void aCorrectionFollowsWhatItCorrects() {
        var judged = judged(1, FIRST, JOIN, 38, TUESDAY);
        slice.given(weldSubmitted(judged))
                .when(correct(1, 1, 41, MIA_THE_ASSESSOR, MONDAY))
                .thenRefused(CORRECTED_BEFORE_JUDGED);
        slice.given(weldSubmitted(judged, corrected(1, judged, 38, 39, THURSDAY)))
                .when(correct(2, 1, 41, MIA_THE_ASSESSOR, WEDNESDAY))
                .thenRefused(CORRECTED_BEFORE_JUDGED);
        slice.given(weldSubmitted(judged))
                .when(correct(1, 1, 41, MIA_THE_ASSESSOR, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void whatIsNotThereCannotBeCorrected() {
        slice.given(opened()).when(correct(1, 1, 41, MIA_THE_ASSESSOR, MONDAY)).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(weldSubmitted())
                .when(correct(1, 1, 41, MIA_THE_ASSESSOR, MONDAY))
                .thenRefused(JUDGEMENT_UNKNOWN);
        slice.given(weldSubmitted(judged(1, FIRST, JOIN, 38, MONDAY)))
                .when(correct(1, 1, 101, MIA_THE_ASSESSOR, MONDAY))
                .thenRefused(SCORE_OUTSIDE_SCALE);
    }

    @Test
    void anAgreedMarkIsNotMovedByCorrectingOneOfThoseThatItWasMadeOf() {
        var judged = judged(1, FIRST, JOIN, 30, MONDAY);
        slice.given(weldSubmitted(
                        judged,
                        secondJudged(2, FIRST, JOIN, 40, MONDAY),
                        reconciled(1, ReconciliationMethod.MEAN, FIRST, JOIN, 10, 35, TUESDAY, 1, 2)))
                .when(correct(1, 1, 90, MIA_THE_ASSESSOR, WEDNESDAY))
                .thenEvents(corrected(1, judged, 30, 90, WEDNESDAY));
    }

    @Test
    void theMarkOfASecondMarkerShowsNothingByItselfHoweverItIsCorrected() {
        var second = secondJudged(2, FIRST, JOIN, 30, MONDAY);
        slice.given(weldSubmitted(judged(1, FIRST, JOIN, 30, MONDAY), second))
                .when(correct(1, 2, 90, NOA_THE_ASSESSOR, TUESDAY))
                .thenEvents(by(NOA_THE_ASSESSOR, NOA_MAY_ASSESS, corrected(1, second, 30, 90, TUESDAY)));
    }

    @Test
    void historyMayBeCorrectedOutOfOrder() {
        var judged = judged(1, FIRST, JOIN, 38, TUESDAY);
        slice.given(weldSubmitted(judged))
                .when(correct(1, 1, 39, historicalAct(MIA_THE_ASSESSOR, MONDAY)))
                .thenEvents(corrected(1, judged, 38, 39, MONDAY));
    }

    private static JudgementCorrected standing(JudgementCorrected c, @Nullable String level) {
        return copy(c, c.person(), c.authorisation(), level);
    }

    private static JudgementCorrected by(PersonId person, AuthorisationId authorisation, JudgementCorrected c) {
        return copy(c, person, authorisation, c.stillStands());
    }

    private static JudgementCorrected copy(
            JudgementCorrected c, PersonId person, AuthorisationId authorisation, @Nullable String stands) {
        return new JudgementCorrected(
                c.correction(),
                c.corrects(),
                c.replaces(),
                c.enrolment(),
                c.learner(),
                c.pathway(),
                c.competency(),
                c.cause(),
                c.scoreBefore(),
                c.rubric(),
                c.criteria(),
                c.score(),
                c.level(),
                c.overall(),
                c.capped(),
                stands,
                c.comment(),
                person,
                authorisation,
                c.effectiveOn());
    }

    private static CorrectJudgement correct(int id, int judgement, long score, PersonId person, LocalDate day) {
        return correct(id, judgement, score, act(person, day));
    }

    private static CorrectJudgement correct(int id, int judgement, long score, Act act) {
        return new CorrectJudgement(
                ADAS, judgement(judgement), correction(id), GivenMark.of(Score.of(score)), "adding-error", null, act);
    }
}
