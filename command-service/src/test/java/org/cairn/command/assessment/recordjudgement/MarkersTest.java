package org.cairn.command.assessment.recordjudgement;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Markroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Several assessors mark the same work.
class MarkersTest {

    private static final AssessmentAllocated NOAS =
            allocated(2, FIRST, NOA_THE_ASSESSOR, MarkingRole.SECOND, true, MONDAY);

    private final SliceFixture slice = SliceFixture.of(new RecordJudgementDecision());

    @Test
    void whatWasAllocatedIsJudgedInThatRoleAndAsBlind() {
        slice.given(weldSubmitted(judged(1, FIRST, JOIN, 30, MONDAY), NOAS))
                .when(judge(2, FIRST, 90, null, NOA_THE_ASSESSOR, TUESDAY))
                .thenEvents(by(NOAS, secondJudged(2, FIRST, JOIN, 90, TUESDAY)));
    }

    @Test
    void aSecondMarkShowsNoMasteryByItselfWhateverTheFirst() {
        for (var first : new long[] {0, 39, 40, 100}) {
            slice.given(weldSubmitted(judged(1, FIRST, JOIN, first, MONDAY)))
                    .when(judge(2, FIRST, 90, MarkingRole.SECOND, NOA_THE_ASSESSOR, TUESDAY))
                    .thenEvents(secondJudged(2, FIRST, JOIN, 90, TUESDAY));
        }
    }

    @Test
    void aSecondMarkOfTheSamePersonIsNone() {
        slice.given(weldSubmitted(judged(1, FIRST, JOIN, 50, MONDAY)))
                .when(judge(2, FIRST, 50, MarkingRole.SECOND, MIA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ASSESSOR_HAS_ANOTHER_ROLE);
        slice.given(weldSubmitted(secondJudged(1, FIRST, JOIN, 50, MONDAY)))
                .when(judge(2, FIRST, 50, MarkingRole.FIRST, NOA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ASSESSOR_HAS_ANOTHER_ROLE);
        slice.given(weldSubmitted(NOAS))
                .when(judge(2, FIRST, 50, MarkingRole.FIRST, NOA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ASSESSOR_HAS_ANOTHER_ROLE);
    }

    @Test
    void masteryIsProvisionalWhereASecondMarkIsAskedFor() {
        var first = judged(1, FIRST, JOIN, 50, TUESDAY);
        slice.given(weldSubmitted(pathwayWith(secondMarking(null))))
                .when(judge(1, FIRST, 50, null, MIA_THE_ASSESSOR, TUESDAY))
                .thenEvents(first, provisional(mastered(JOIN, "pass", "50", TUESDAY, 1)));
        // Asked for by the pathway, or of this one piece of work.
        slice.given(weldSubmitted(NOAS))
                .when(judge(1, FIRST, 50, null, MIA_THE_ASSESSOR, TUESDAY))
                .thenEvents(first, provisional(mastered(JOIN, "pass", "50", TUESDAY, 1)));
    }

    @Test
    void nobodyMarksTheirOwnWorkUnderWhateverId() {
        var mia = new LearnerIsPerson(ADA, MIA_THE_ASSESSOR, START);
        slice.given(weldSubmitted(mia))
                .when(judge(1, FIRST, 50, null, MIA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ASSESSOR_IS_AUTHOR);
        // Ola is Noa by another name, and Noa is Ada.
        var noa = new LearnerIsPerson(ADA, NOA_THE_ASSESSOR, START);
        slice.given(weldSubmitted(noa, new PersonsAreOne(NOA_THE_ASSESSOR, OLA_THE_ASSESSOR, START)))
                .when(judge(1, FIRST, 50, null, OLA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ASSESSOR_IS_AUTHOR);
    }

    @Test
    void aSecondMarkOfTheSamePersonUnderAnotherIdIsNone() {
        slice.given(weldSubmitted(
                        judged(1, FIRST, JOIN, 50, MONDAY),
                        new PersonsAreOne(MIA_THE_ASSESSOR, OLA_THE_ASSESSOR, START)))
                .when(judge(2, FIRST, 50, MarkingRole.SECOND, OLA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ASSESSOR_HAS_ANOTHER_ROLE);
    }

    @Test
    void eachRoleHasOneMark() {
        slice.given(weldSubmitted(secondJudged(1, FIRST, JOIN, 50, MONDAY)))
                .when(judge(2, FIRST, 60, MarkingRole.SECOND, OLA_THE_ASSESSOR, TUESDAY))
                .thenRefused(MARKING_ROLE_TAKEN);
        slice.given(weldSubmitted(NOAS, by(NOAS, secondJudged(1, FIRST, JOIN, 50, MONDAY))))
                .when(judge(2, FIRST, 60, null, NOA_THE_ASSESSOR, TUESDAY))
                .thenRefused(MARKING_ROLE_TAKEN);
    }

    @Test
    void whatWasAllocatedToAnotherIsNotJudged() {
        slice.given(weldSubmitted(NOAS))
                .when(judge(2, FIRST, 60, MarkingRole.SECOND, OLA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ALLOCATED_TO_ANOTHER);
    }

    @Test
    void thePathwayMayTakeMarksOfAllocatedWorkOnly() {
        slice.given(weldSubmitted(pathwayWith(allocationOnly())))
                .when(judge(1, FIRST, 30, null, MIA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ALLOCATION_REQUIRED);
        var mias = allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY);
        slice.given(weldSubmitted(pathwayWith(allocationOnly()), mias))
                .when(judge(1, FIRST, 30, null, MIA_THE_ASSESSOR, TUESDAY))
                .thenEvents(by(mias, judged(1, FIRST, JOIN, 30, TUESDAY)));
    }

    @Test
    void sayingItAgainChangesNothingWhereItWasAllocatedToo() {
        var history = weldSubmitted(NOAS, by(NOAS, secondJudged(1, FIRST, JOIN, 50, MONDAY)));
        slice.given(history)
                .when(judge(1, FIRST, 50, null, NOA_THE_ASSESSOR, MONDAY))
                .thenNothingNew();
        slice.given(history)
                .when(judge(1, FIRST, 50, MarkingRole.THIRD, NOA_THE_ASSESSOR, MONDAY))
                .thenRefused(JUDGEMENT_ID_TAKEN);
    }

    @Test
    void whoMayMarkSecondOnlyMayNotMarkFirst() {
        var id = new AuthorisationId(new UUID(8, 20));
        var kim = new PersonId(new UUID(9, 20));
        var secondOnly = new AssessorAuthorised(
                id,
                kim,
                Scope.INSTITUTION,
                List.of(JOIN),
                List.of(MarkingRole.SECOND),
                null,
                new Term(START, null),
                START);
        slice.given(weldSubmitted(secondOnly))
                .when(judge(1, FIRST, 30, null, kim, TUESDAY))
                .thenRefused(ASSESSOR_NOT_AUTHORISED);
        slice.given(weldSubmitted(secondOnly))
                .when(judge(1, FIRST, 30, MarkingRole.SECOND, kim, TUESDAY))
                .thenEvents(in(MarkingRole.SECOND, judged(1, FIRST, JOIN, 30, kim, id, TUESDAY)));
    }

    @Test
    void whoMayAssessAnotherCompetencyOnlyMayNot() {
        var kim = new PersonId(new UUID(9, 20));
        var cuttingOnly = new AssessorAuthorised(
                new AuthorisationId(new UUID(8, 20)),
                kim,
                Scope.INSTITUTION,
                List.of(CUT),
                List.of(),
                null,
                new Term(START, null),
                START);
        slice.given(weldSubmitted(cuttingOnly))
                .when(judge(1, FIRST, 30, null, kim, TUESDAY))
                .thenRefused(ASSESSOR_NOT_AUTHORISED);
    }

    private static RecordJudgement judge(
            int id, EvidenceId evidence, long score, @Nullable MarkingRole role, PersonId person, LocalDate day) {
        return new RecordJudgement(
                ADAS,
                evidence,
                judgement(id),
                JOIN,
                GivenMark.of(Score.of(score)),
                role,
                false,
                null,
                null,
                act(person, day));
    }
}
