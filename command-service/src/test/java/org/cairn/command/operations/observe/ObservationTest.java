package org.cairn.command.operations.observe;

import static org.cairn.command.CampusLife.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.*;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.operations.ConductWalkthrough;
import org.cairn.contracts.operations.ItemScore;
import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.contracts.operations.PublishObservationRubric;
import org.cairn.contracts.operations.SectionId;
import org.cairn.contracts.operations.WalkthroughConducted;
import org.cairn.contracts.shared.PersonId;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private final SliceFixture publish = SliceFixture.of(new PublishObservationRubricDecision());
    private final SliceFixture walk = SliceFixture.of(new ConductWalkthroughDecision());

    @Test
    void aRubricForPracticeIsPublishedOnce() {
        publish.given().when(publish(PRACTICE_RUBRIC)).thenEvents(rubricOfPractice());
        publish.given(rubricOfPractice()).when(publish(PRACTICE_RUBRIC)).thenNothingNew();
        publish.given(rubricOfPractice())
                .when(publish(new ObservationRubric("Other", PRACTICE_RUBRIC.items())))
                .thenRefused(OBSERVATION_RUBRIC_ALREADY_PUBLISHED);
    }

    @Test
    void itHasDifferentItemsWithWeights() {
        var item = PRACTICE_RUBRIC.items().getFirst();
        var weightless = new ObservationRubric.Item("x", "X", ObservationRubric.Dimension.QUALITY, decimal("0"));
        for (var items : List.of(List.<ObservationRubric.Item>of(), List.of(item, item), List.of(item, weightless))) {
            publish.given()
                    .when(publish(new ObservationRubric("Practice", items)))
                    .thenRefused(OBSERVATION_RUBRIC_IMPLAUSIBLE);
        }
    }

    @Test
    void whatWasSeenAndWhatWasNotIsRecorded() {
        walk.given(opened(rubricOfPractice())).when(seen(0, "choice")).thenEvents(conducted());
        walk.given(opened(rubricOfPractice(), conducted()))
                .when(seen(0, "choice"))
                .thenNothingNew();
        walk.given(opened(rubricOfPractice(), conducted()))
                .when(seen(1, "choice"))
                .thenRefused(OPERATION_ID_TAKEN);
    }

    @Test
    void nothingIsLeftUnsaid() {
        walk.given(opened(rubricOfPractice())).when(seen(3)).thenRefused(OBSERVATION_INCOMPLETE);
        walk.given(opened(rubricOfPractice()))
                .when(seen(3, "choice", "feedback"))
                .thenRefused(OBSERVATION_INCOMPLETE);
        walk.given(opened(rubricOfPractice())).when(seen(3, "choice", "noise")).thenRefused(OBSERVATION_INCOMPLETE);
    }

    @Test
    void scoresAreOnTheScaleOfAPublishedRubric() {
        walk.given(opened(rubricOfPractice())).when(seen(4, "choice")).thenRefused(OBSERVATION_SCORE_IMPLAUSIBLE);
        walk.given(opened(rubricOfPractice())).when(seen(-1, "choice")).thenRefused(OBSERVATION_SCORE_IMPLAUSIBLE);
        walk.given(opened()).when(seen(3, "choice")).thenRefused(OBSERVATION_RUBRIC_UNKNOWN);
    }

    @Test
    void nobodyObservesTheirOwnSection() {
        walk.given(opened(rubricOfPractice(), miaAssigned(START)))
                .when(walk(MIA_THE_ASSESSOR, NORTH, MONDAY))
                .thenRefused(OBSERVER_WORKS_THERE);
        walk.given(opened(
                        rubricOfPractice(),
                        miaAssigned(START),
                        new PersonsAreOne(NOA_THE_ASSESSOR, MIA_THE_ASSESSOR, START)))
                .when(walk(NOA_THE_ASSESSOR, NORTH, MONDAY))
                .thenRefused(OBSERVER_WORKS_THERE);
        walk.given(opened(rubricOfPractice(), miaAssigned(START), miaDeparted(MONDAY)))
                .when(new ConductWalkthrough(
                        THREE, NORTH, PRACTICE, scores(0), List.of("choice"), act(MIA_THE_ASSESSOR, MONDAY)))
                .thenEvents(new WalkthroughConducted(
                        THREE, NORTH, MIA_THE_ASSESSOR, PRACTICE, scores(0), List.of("choice"), MONDAY));
    }

    @Test
    void theSectionIsThereAndTheDayHasCome() {
        walk.given(opened(rubricOfPractice()))
                .when(walk(NOA_THE_ASSESSOR, NOWHERE, MONDAY))
                .thenRefused(SECTION_PATHWAY_UNKNOWN);
        walk.given(opened(rubricOfPractice()))
                .when(walk(NOA_THE_ASSESSOR, NORTH, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static PublishObservationRubric publish(ObservationRubric rubric) {
        return new PublishObservationRubric(PRACTICE, rubric, act(REGISTRAR, START));
    }

    private static WalkthroughConducted conducted() {
        return new WalkthroughConducted(ONE, NORTH, NOA_THE_ASSESSOR, PRACTICE, scores(0), List.of("choice"), MONDAY);
    }

    private static List<ItemScore> scores(int feedback) {
        return List.of(new ItemScore("feedback", feedback));
    }

    private static ConductWalkthrough seen(int feedback, String... notObserved) {
        return new ConductWalkthrough(
                ONE, NORTH, PRACTICE, scores(feedback), List.of(notObserved), act(NOA_THE_ASSESSOR, MONDAY));
    }

    private static ConductWalkthrough walk(PersonId observer, SectionId section, LocalDate day) {
        return new ConductWalkthrough(THREE, section, PRACTICE, scores(0), List.of("choice"), act(observer, day));
    }
}
