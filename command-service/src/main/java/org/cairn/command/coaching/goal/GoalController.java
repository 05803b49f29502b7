package org.cairn.command.coaching.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.identity.Seals;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.OneAtATime;
import org.cairn.command.rest.Questions;
import org.cairn.contracts.coaching.CloseGoal;
import org.cairn.contracts.coaching.GoalClosed;
import org.cairn.contracts.coaching.GoalCompetencies;
import org.cairn.contracts.coaching.GoalHorizon;
import org.cairn.contracts.coaching.GoalId;
import org.cairn.contracts.coaching.GoalOutcome;
import org.cairn.contracts.coaching.GoalSet;
import org.cairn.contracts.coaching.SetGoal;
import org.cairn.contracts.learner.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class GoalController {

    /// @param goal         its id; a new one if left out
    /// @param dueOn        the day agreed for it; may lie ahead
    /// @param competencies what it is about, as far as that is in a published framework
    /// @param text         in the learner's own words, 1 to 10000 characters; sealed before it is recorded
    record Body(
            @Nullable GoalId goal,
            GoalHorizon horizon,
            @Nullable LocalDate dueOn,
            @Nullable GoalCompetencies competencies,
            String text,
            @Nullable LocalDate effectiveOn) {}

    /// @param text what the learner says of it; sealed before it is recorded
    record ClosingBody(
            GoalOutcome outcome,
            @Nullable String text,
            @Nullable LocalDate effectiveOn) {}

    /// Never changes: what was sealed under it would not open any more.
    private static final String GOAL = "coaching.goal";
    private static final String GOAL_CLOSING = "coaching.goal-closing";

    private final Seals seals;

    GoalController(Seals seals) {
        this.seals = seals;
    }

    /// @param closedOn null while it is open, as is all that is said of its end
    record Goal(
            GoalId goal,
            GoalHorizon horizon,
            LocalDate setOn,
            @Nullable LocalDate dueOn,
            @Nullable GoalCompetencies competencies,
            String text,
            @Nullable LocalDate closedOn,
            @Nullable GoalOutcome outcome,
            @Nullable String closingText) {}

    /// The goals of a learner, the first one first, with their texts opened.
    @GetMapping(name = "listGoals", path = "/api/v1/learners/{learner}/goals")
    @OneAtATime
    List<Goal> ofLearner(@PathVariable UUID learner, Caller caller) {
        var whose = new LearnerId(learner);
        return Questions.ownRecordOf(whose, caller).goals().values().stream()
                .map(goal -> opened(whose, goal.set(), goal.closed()))
                .toList();
    }

    private Goal opened(LearnerId whose, GoalSet set, @Nullable GoalClosed closed) {
        return new Goal(
                set.goal(),
                set.horizon(),
                set.effectiveOn(),
                set.dueOn(),
                set.competencies(),
                seals.open(whose, GOAL, set.text()),
                closed == null ? null : closed.effectiveOn(),
                closed == null ? null : closed.outcome(),
                closed == null ? null : seals.openIfAny(whose, GOAL_CLOSING, closed.text()));
    }

    @PostMapping(name = "setGoal", path = "/api/v1/learners/{learner}/goals")
    ResponseEntity<Map<String, Object>> set(@PathVariable UUID learner, @RequestBody Body body, Caller caller) {
        var whose = new LearnerId(learner);
        var goal = body.goal() == null ? new GoalId(Ids.next()) : body.goal();
        return caller.send(
                new SetGoal(
                        whose,
                        goal,
                        body.horizon(),
                        body.dueOn(),
                        body.competencies(),
                        seals.seal(whose, GOAL, body.text()),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/learners/" + learner + "/goals/" + goal,
                Map.of("goal", goal));
    }

    @PostMapping(name = "closeGoal", path = "/api/v1/learners/{learner}/goals/{goal}/closing")
    ResponseEntity<Map<String, Object>> close(
            @PathVariable UUID learner, @PathVariable UUID goal, @RequestBody ClosingBody body, Caller caller) {
        var whose = new LearnerId(learner);
        return caller.send(
                new CloseGoal(
                        whose,
                        new GoalId(goal),
                        body.outcome(),
                        seals.sealIfAny(whose, GOAL_CLOSING, body.text()),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/learners/" + learner + "/goals/" + goal,
                Map.of("goal", goal));
    }
}
