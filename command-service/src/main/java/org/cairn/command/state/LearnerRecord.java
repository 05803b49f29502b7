package org.cairn.command.state;

import java.util.Map;
import java.util.Objects;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.coaching.CheckInHeld;
import org.cairn.contracts.coaching.CheckInId;
import org.cairn.contracts.coaching.GoalClosed;
import org.cairn.contracts.coaching.GoalId;
import org.cairn.contracts.coaching.GoalSet;
import org.cairn.contracts.coaching.ProfileReviewId;
import org.cairn.contracts.coaching.ProfileReviewed;
import org.cairn.contracts.coaching.ReflectionId;
import org.cairn.contracts.coaching.ReflectionRecorded;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.StatementId;
import org.cairn.contracts.learner.StatementPlaced;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// What a learner's own part of the record holds: goals, check-ins, reflections, reviews of the profile, statements.
///
/// @param goals each in the order in which it was first recorded, as all others
public record LearnerRecord(
        Map<GoalId, Goal> goals,
        Map<CheckInId, CheckInHeld> checkIns,
        Map<ReflectionId, ReflectionRecorded> reflections,
        Map<ProfileReviewId, ProfileReviewed> reviews,
        Map<StatementId, StatementPlaced> statements) {

    public static final Boundary<LearnerId, LearnerRecord> BOUNDARY = Boundary.of(
            Tags.LEARNER,
            new LearnerRecord(Map.of(), Map.of(), Map.of(), Map.of(), Map.of()),
            LearnerRecord::with,
            GoalSet.class,
            GoalClosed.class,
            CheckInHeld.class,
            ReflectionRecorded.class,
            ProfileReviewed.class,
            StatementPlaced.class);

    /// @param closed null while it is open
    public record Goal(GoalSet set, @Nullable GoalClosed closed) {}

    LearnerRecord with(DomainEvent event) {
        return switch (event) {
            case GoalSet e -> withGoals(Grown.by(goals, e.goal(), new Goal(e, null)));
            case GoalClosed e ->
                withGoals(Grown.by(
                        goals,
                        e.goal(),
                        new Goal(Objects.requireNonNull(goals.get(e.goal())).set(), e)));
            case CheckInHeld e ->
                new LearnerRecord(goals, Grown.by(checkIns, e.checkIn(), e), reflections, reviews, statements);
            case ReflectionRecorded e ->
                new LearnerRecord(goals, checkIns, Grown.by(reflections, e.reflection(), e), reviews, statements);
            case ProfileReviewed e ->
                new LearnerRecord(goals, checkIns, reflections, Grown.by(reviews, e.review(), e), statements);
            case StatementPlaced e ->
                new LearnerRecord(goals, checkIns, reflections, reviews, Grown.by(statements, e.statement(), e));
            default -> this;
        };
    }

    private LearnerRecord withGoals(Map<GoalId, Goal> grown) {
        return new LearnerRecord(grown, checkIns, reflections, reviews, statements);
    }
}
