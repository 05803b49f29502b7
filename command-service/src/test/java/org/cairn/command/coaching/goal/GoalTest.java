package org.cairn.command.coaching.goal;

import static org.cairn.command.University.*;
import static org.cairn.command.learner.OwnWords.*;
import static org.cairn.contracts.coaching.CoachingReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.coaching.CloseGoal;
import org.cairn.contracts.coaching.GoalClosed;
import org.cairn.contracts.coaching.GoalCompetencies;
import org.cairn.contracts.coaching.GoalHorizon;
import org.cairn.contracts.coaching.GoalId;
import org.cairn.contracts.coaching.GoalOutcome;
import org.cairn.contracts.coaching.GoalSet;
import org.cairn.contracts.coaching.SetGoal;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoalTest {

    private static final GoalId GOAL = new GoalId(new UUID(5, 1));
    private static final GoalCompetencies JOINING = new GoalCompetencies(FRAMEWORK, List.of(JOIN));

    private final SliceFixture setting = SliceFixture.of(new SetGoalDecision());
    private final SliceFixture closing = SliceFixture.of(new CloseGoalDecision());

    @Test
    void aLearnerSetsAGoal() {
        setting.given(adaEnrolled()).when(set(ADA, MONDAY)).thenEvents(goalSet(ADA, MONDAY));
    }

    @Test
    void aGoalNeedsNoEnrolmentAndNoFramework() {
        setting.given(registered(ADA))
                .when(new SetGoal(ADA, GOAL, GoalHorizon.BEYOND, null, null, TEXT, act(REGISTRAR, MONDAY)))
                .thenEvents(new GoalSet(GOAL, ADA, GoalHorizon.BEYOND, null, null, TEXT, MONDAY));
    }

    @Test
    void sayingItAgainChangesNothing() {
        setting.given(adaEnrolled(goalSet(ADA, MONDAY))).when(set(ADA, MONDAY)).thenNothingNew();
    }

    @Test
    void inWhateverOrderTheCompetenciesAreNamedItIsTheSameGoal() {
        var first = new GoalCompetencies(FRAMEWORK, List.of(JOIN, CUT, JOIN));
        var second = new GoalCompetencies(FRAMEWORK, List.of(CUT, JOIN));
        setting.given(adaEnrolled(new GoalSet(GOAL, ADA, GoalHorizon.TERM, null, first, TEXT, MONDAY)))
                .when(new SetGoal(ADA, GOAL, GoalHorizon.TERM, null, second, TEXT, act(REGISTRAR, MONDAY)))
                .thenNothingNew();
    }

    @Test
    void sayingItAgainAfterItWasClosedChangesNothing() {
        setting.given(adaEnrolled(goalSet(ADA, MONDAY), goalClosed(GoalOutcome.REACHED, TUESDAY)))
                .when(set(ADA, MONDAY))
                .thenNothingNew();
    }

    @Test
    void anIdNamesOneGoalOfALearner() {
        setting.given(adaEnrolled(goalSet(ADA, MONDAY))).when(set(ADA, TUESDAY)).thenRefused(GOAL_ID_TAKEN);
        setting.given(adaEnrolled(goalSet(ADA, MONDAY)))
                .when(new SetGoal(ADA, GOAL, GoalHorizon.TERM, null, JOINING, OTHER_TEXT, act(REGISTRAR, MONDAY)))
                .thenRefused(GOAL_ID_TAKEN);
        setting.given(adaEnrolled(goalSet(ADA, MONDAY))).when(set(BOB, MONDAY)).thenEvents(goalSet(BOB, MONDAY));
    }

    @Test
    void whoIsNotKnownSetsNoGoals() {
        setting.given(opened()).when(set(ADA, MONDAY)).thenRefused(LEARNER_UNKNOWN);
    }

    @Test
    void whoWasErasedSetsNoGoals() {
        setting.given(adaEnrolled(erased(ADA))).when(set(ADA, TUESDAY)).thenRefused(LEARNER_ERASED);
        setting.given(adaEnrolled(erased(ADA))).when(set(BOB, TUESDAY)).thenEvents(goalSet(BOB, TUESDAY));
    }

    @Test
    void itsCompetenciesAreThoseOfAPublishedFramework() {
        for (var unknown : List.of(
                new GoalCompetencies(FRAMEWORK, List.of(JOIN, FLY)),
                new GoalCompetencies(FRAMEWORK, List.of()),
                new GoalCompetencies(new FrameworkVersionId(FRAMEWORK.framework(), "2"), List.of(JOIN)))) {
            setting.given(adaEnrolled()).when(set(ADA, MONDAY, null, unknown)).thenRefused(GOAL_COMPETENCY_UNKNOWN);
        }
    }

    @Test
    void itMayBeDueOnADayToComeButNoneGoneBy() {
        var nextYear = TODAY.plusYears(1);
        setting.given(adaEnrolled())
                .when(set(ADA, MONDAY, nextYear, JOINING))
                .thenEvents(new GoalSet(GOAL, ADA, GoalHorizon.TERM, nextYear, JOINING, TEXT, MONDAY));
        setting.given(adaEnrolled()).when(set(ADA, TUESDAY, MONDAY, JOINING)).thenRefused(GOAL_DUE_BEFORE_IT_WAS_SET);
    }

    @Test
    void noGoalIsSetTomorrow() {
        setting.given(adaEnrolled()).when(set(ADA, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void aGoalIsClosed() {
        closing.given(adaEnrolled(goalSet(ADA, MONDAY)))
                .when(close(GoalOutcome.REACHED, TUESDAY))
                .thenEvents(goalClosed(GoalOutcome.REACHED, TUESDAY));
        closing.given(adaEnrolled(goalSet(ADA, MONDAY)))
                .when(close(GoalOutcome.GIVEN_UP, MONDAY))
                .thenEvents(goalClosed(GoalOutcome.GIVEN_UP, MONDAY));
    }

    @Test
    void closingItAgainChangesNothing() {
        closing.given(adaEnrolled(goalSet(ADA, MONDAY), goalClosed(GoalOutcome.REACHED, TUESDAY)))
                .when(close(GoalOutcome.REACHED, TUESDAY))
                .thenNothingNew();
    }

    @Test
    void aGoalIsClosedOnce() {
        closing.given(adaEnrolled(goalSet(ADA, MONDAY), goalClosed(GoalOutcome.REACHED, TUESDAY)))
                .when(close(GoalOutcome.GIVEN_UP, TUESDAY))
                .thenRefused(GOAL_ALREADY_CLOSED);
    }

    @Test
    void onlyAGoalThatWasSetIsClosed() {
        closing.given(adaEnrolled()).when(close(GoalOutcome.REACHED, TUESDAY)).thenRefused(GOAL_UNKNOWN);
        closing.given(adaEnrolled(goalSet(BOB, MONDAY)))
                .when(close(GoalOutcome.REACHED, TUESDAY))
                .thenRefused(GOAL_UNKNOWN);
    }

    @Test
    void aGoalIsClosedAfterItWasSetAndBeforeTomorrow() {
        closing.given(adaEnrolled(goalSet(ADA, TUESDAY)))
                .when(close(GoalOutcome.REACHED, MONDAY))
                .thenRefused(GOAL_CLOSED_BEFORE_IT_WAS_SET);
        closing.given(adaEnrolled(goalSet(ADA, TUESDAY)))
                .when(close(GoalOutcome.REACHED, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
        closing.given(adaEnrolled(goalSet(ADA, TUESDAY)))
                .when(new CloseGoal(ADA, GOAL, GoalOutcome.REACHED, null, historicalAct(REGISTRAR, MONDAY)))
                .thenEvents(goalClosed(GoalOutcome.REACHED, MONDAY));
    }

    @Test
    void whoWasErasedClosesNoGoals() {
        closing.given(adaEnrolled(join(goalSet(ADA, MONDAY), erased(ADA))))
                .when(close(GoalOutcome.REACHED, TUESDAY))
                .thenRefused(LEARNER_ERASED);
    }

    private static DomainEvent[] join(DomainEvent first, DomainEvent... more) {
        var all = new ArrayList<DomainEvent>(List.of(more));
        all.addFirst(first);
        return all.toArray(DomainEvent[]::new);
    }

    private static SetGoal set(LearnerId learner, LocalDate day) {
        return new SetGoal(learner, GOAL, GoalHorizon.TERM, null, JOINING, TEXT, act(REGISTRAR, day));
    }

    private static SetGoal set(
            LearnerId learner, LocalDate day, @Nullable LocalDate dueOn, GoalCompetencies competencies) {
        return new SetGoal(learner, GOAL, GoalHorizon.TERM, dueOn, competencies, TEXT, act(REGISTRAR, day));
    }

    private static GoalSet goalSet(LearnerId learner, LocalDate day) {
        return new GoalSet(GOAL, learner, GoalHorizon.TERM, null, JOINING, TEXT, day);
    }

    private static CloseGoal close(GoalOutcome outcome, LocalDate day) {
        return new CloseGoal(ADA, GOAL, outcome, null, act(REGISTRAR, day));
    }

    private static GoalClosed goalClosed(GoalOutcome outcome, LocalDate day) {
        return new GoalClosed(GOAL, ADA, outcome, null, day);
    }
}
