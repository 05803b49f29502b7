package org.cairn.command.evidence.groupwork;

import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.evidence.EvidenceReason.*;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.evidence.AuthorShare;
import org.cairn.contracts.evidence.DeclareGroupWork;
import org.cairn.contracts.evidence.GroupWorkDeclared;
import org.cairn.contracts.evidence.GroupWorkId;
import org.cairn.contracts.evidence.Share;
import org.cairn.contracts.learner.LearnerId;
import org.junit.jupiter.api.Test;

class DeclareGroupWorkTest {

    private static final GroupWorkId BRIDGE = new GroupWorkId(new UUID(13, 1));
    private static final AuthorShare ADAS_THIRD = new AuthorShare(ADA, new Share(1, 3));
    private static final AuthorShare BOBS_TWO_THIRDS = new AuthorShare(BOB, new Share(2, 3));

    private final SliceFixture slice = SliceFixture.of(new DeclareGroupWorkDecision());

    @Test
    void severalAuthorsSayWhoMadeHowMuch() {
        slice.given(adaEnrolled()).when(declare(ADAS_THIRD, BOBS_TWO_THIRDS)).thenEvents(declared());
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(adaEnrolled(declared()))
                .when(declare(ADAS_THIRD, BOBS_TWO_THIRDS))
                .thenNothingNew();
    }

    @Test
    void otherSharesUnderTheSameIdAreAnotherWork() {
        slice.given(adaEnrolled(declared()))
                .when(declare(new AuthorShare(ADA, new Share(1, 2)), new AuthorShare(BOB, new Share(1, 2))))
                .thenRefused(GROUP_WORK_ID_TAKEN);
    }

    @Test
    void oneAuthorIsNoGroupAndNoneIsTwo() {
        slice.given(adaEnrolled())
                .when(declare(new AuthorShare(ADA, new Share(1, 1))))
                .thenRefused(GROUP_WORK_WITHOUT_SEVERAL_AUTHORS);
        slice.given(adaEnrolled())
                .when(declare(ADAS_THIRD, ADAS_THIRD, ADAS_THIRD))
                .thenRefused(GROUP_WORK_WITHOUT_SEVERAL_AUTHORS);
        var crowd = IntStream.range(0, 101)
                .mapToObj(each -> new AuthorShare(new LearnerId(new UUID(1, 100 + each)), new Share(1, 101)))
                .toArray(AuthorShare[]::new);
        slice.given(adaEnrolled()).when(declare(crowd)).thenRefused(GROUP_WORK_WITHOUT_SEVERAL_AUTHORS);
    }

    @Test
    void sharesAreOneWholeToTheLastPart() {
        slice.given(adaEnrolled())
                .when(declare(ADAS_THIRD, new AuthorShare(BOB, new Share(667, 1000))))
                .thenRefused(GROUP_WORK_SHARES_NOT_WHOLE);
        slice.given(adaEnrolled())
                .when(declare(ADAS_THIRD, new AuthorShare(BOB, new Share(666, 1000))))
                .thenRefused(GROUP_WORK_SHARES_NOT_WHOLE);
    }

    @Test
    void authorsAreLearnersHere() {
        var stranger = new AuthorShare(new LearnerId(new UUID(1, 9)), new Share(2, 3));
        slice.given(adaEnrolled()).when(declare(ADAS_THIRD, stranger)).thenRefused(LEARNER_UNKNOWN);
    }

    @Test
    void nothingIsMadeTomorrow() {
        slice.given(adaEnrolled())
                .when(new DeclareGroupWork(
                        BRIDGE, WELD, List.of(ADAS_THIRD, BOBS_TWO_THIRDS), act(REGISTRAR, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static DeclareGroupWork declare(AuthorShare... authors) {
        return new DeclareGroupWork(BRIDGE, WELD, List.of(authors), act(REGISTRAR, MONDAY));
    }

    private static GroupWorkDeclared declared() {
        return new GroupWorkDeclared(BRIDGE, WELD, List.of(ADAS_THIRD, BOBS_TWO_THIRDS), MONDAY);
    }
}
