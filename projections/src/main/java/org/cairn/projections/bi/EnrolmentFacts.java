package org.cairn.projections.bi;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.contracts.coaching.CheckInHeld;
import org.cairn.contracts.coaching.CoachingEvent;
import org.cairn.contracts.coaching.GoalClosed;
import org.cairn.contracts.coaching.GoalSet;
import org.cairn.contracts.coaching.ProfileReviewed;
import org.cairn.contracts.coaching.ReflectionRecorded;
import org.cairn.contracts.enrolment.ChoiceChanged;
import org.cairn.contracts.enrolment.ElectiveChosen;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.enrolment.PacePlanAgreed;
import org.cairn.contracts.enrolment.ProgressStandingSet;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.projections.bi.CoachingFact.GoalStage;
import org.cairn.projections.bi.EnrolmentFact.Stage;
import org.jspecify.annotations.Nullable;

/// What enrolments and coaching say.
final class EnrolmentFacts {

    static void of(At at, EnrolmentEvent event, Consumer<? super Fact> facts) {
        switch (event) {
            case LearnerEnrolled e ->
                facts.accept(new EnrolmentFact.Enrolment(
                        at,
                        e.enrolment().value(),
                        e.learner().value(),
                        e.pathway().pathway().code(),
                        e.pathway().version(),
                        Stage.ENROLLED,
                        e.cohort(),
                        e.section() == null ? null : e.section().code(),
                        null,
                        null,
                        null,
                        null,
                        null));
            case EnrolmentMovedToVersion e ->
                facts.accept(new EnrolmentFact.Enrolment(
                        at,
                        e.enrolment().value(),
                        e.learner().value(),
                        e.to().pathway().code(),
                        e.to().version(),
                        Stage.MOVED,
                        null,
                        null,
                        e.from().version(),
                        null,
                        null,
                        null,
                        null));
            case LeaveStarted e ->
                facts.accept(step(
                        at,
                        e.enrolment(),
                        e.learner(),
                        e.pathway(),
                        Stage.LEAVE_STARTED,
                        e.leave(),
                        e.clockStopped(),
                        e.reasonClass(),
                        e.lastActivityOn()));
            case LeaveEnded e ->
                facts.accept(step(
                        at, e.enrolment(), e.learner(), e.pathway(), Stage.LEAVE_ENDED, e.leave(), null, null, null));
            case LearnerWithdrawn e ->
                facts.accept(step(
                        at,
                        e.enrolment(),
                        e.learner(),
                        e.pathway(),
                        Stage.WITHDRAWN,
                        null,
                        null,
                        e.cause(),
                        e.lastActivityOn()));
            case EnrolmentResumed e ->
                facts.accept(
                        step(at, e.enrolment(), e.learner(), e.pathway(), Stage.RESUMED, null, null, e.cause(), null));
            case PacePlanAgreed e -> plan(at, e, facts);
            case ElectiveChosen e ->
                facts.accept(new EnrolmentFact.Choice(
                        at,
                        e.enrolment().value(),
                        e.learner().value(),
                        e.pathway().pathway().code(),
                        e.pathway().version(),
                        e.choiceGroup(),
                        e.option(),
                        null,
                        e.offeredOptions().size()));
            case ChoiceChanged e ->
                facts.accept(new EnrolmentFact.Choice(
                        at,
                        e.enrolment().value(),
                        e.learner().value(),
                        e.pathway().pathway().code(),
                        e.pathway().version(),
                        e.choiceGroup(),
                        e.to(),
                        e.from(),
                        e.offeredOptions().size()));
            case MasteryCarried e -> facts.accept(OutcomeFacts.carried(at, e));
            case ProgressStandingSet _ -> {
                // A decision on figures that the facts have themselves.
            }
        }
    }

    private static EnrolmentFact.Enrolment step(
            At at,
            EnrolmentId enrolment,
            LearnerId learner,
            PathwayVersionId pathway,
            Stage stage,
            @Nullable LeaveId leave,
            @Nullable Boolean clockStopped,
            @Nullable String cause,
            @Nullable LocalDate lastActivityOn) {
        return new EnrolmentFact.Enrolment(
                at,
                enrolment.value(),
                learner.value(),
                pathway.pathway().code(),
                pathway.version(),
                stage,
                null,
                null,
                null,
                leave == null ? null : leave.value(),
                clockStopped,
                cause,
                lastActivityOn);
    }

    private static void plan(At at, PacePlanAgreed e, Consumer<? super Fact> facts) {
        for (var planned : e.milestones()) {
            facts.accept(new EnrolmentFact.PlannedMilestone(
                    at,
                    e.plan().value(),
                    e.enrolment().value(),
                    e.learner().value(),
                    e.pathway().pathway().code(),
                    e.pathway().version(),
                    planned.milestone().code(),
                    planned.on(),
                    e.agreedWith().value(),
                    e.supersedes() == null ? null : e.supersedes().value()));
        }
    }

    static void of(At at, CoachingEvent event, Consumer<? super Fact> facts) {
        facts.accept(
                switch (event) {
                    case CheckInHeld e ->
                        new CoachingFact.CheckIn(
                                at,
                                e.checkIn().value(),
                                e.enrolment().value(),
                                e.learner().value(),
                                e.pathway().pathway().code(),
                                e.pathway().version(),
                                e.coach().value(),
                                e.plannedFor(),
                                e.minutes(),
                                e.actions());
                    case GoalSet e ->
                        new CoachingFact.Goal(
                                at,
                                e.goal().value(),
                                e.learner().value(),
                                GoalStage.SET,
                                e.horizon(),
                                e.dueOn(),
                                e.competencies() == null
                                        ? 0
                                        : e.competencies().competencies().size(),
                                null);
                    case GoalClosed e ->
                        new CoachingFact.Goal(
                                at,
                                e.goal().value(),
                                e.learner().value(),
                                GoalStage.CLOSED,
                                null,
                                null,
                                0,
                                e.outcome());
                    case ProfileReviewed e ->
                        new CoachingFact.ProfileReview(
                                at,
                                e.review().value(),
                                e.learner().value(),
                                e.sections().size(),
                                value(e.coach()));
                    case ReflectionRecorded e ->
                        new CoachingFact.Reflection(
                                at,
                                e.reflection().value(),
                                e.enrolment().value(),
                                e.learner().value(),
                                e.pathway().pathway().code(),
                                e.pathway().version(),
                                code(e.milestone()));
                });
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable String code(@Nullable MilestoneCode milestone) {
        return milestone == null ? null : milestone.code();
    }

    private EnrolmentFacts() {}
}
