package org.cairn.command.enrolment.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.command.state.Choices;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Progress;
import org.cairn.command.state.Statuses;
import org.cairn.command.state.TimeFrame;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentStatus;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.PacePlanId;
import org.cairn.contracts.enrolment.PlannedMilestone;
import org.cairn.contracts.enrolment.ProgressFigures;
import org.cairn.contracts.enrolment.ProgressStanding;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.jspecify.annotations.Nullable;

/// How an enrolment stands on a day.
///
/// @param lastDay  of the longest time; null where none is set, or while the clock stands still
/// @param progress the figures as a review on that day would take them
/// @param standing as the last review up to that day set it; null if there was none
/// @param carried  what was carried over provisionally, and is still to be topped up
record EnrolmentView(
        EnrolmentId enrolment,
        LearnerId learner,
        PathwayVersionId pathway,
        String cohort,
        LocalDate startedOn,
        LocalDate on,
        EnrolmentStatus status,
        @Nullable LocalDate lastDay,
        ProgressFigures progress,
        boolean paceMet,
        boolean timeFrameMet,
        @Nullable ProgressStanding standing,
        List<LeaveView> leaves,
        List<ChoiceView> choices,
        @Nullable PlanView plan,
        List<CompetencyCode> carried) {

    /// @param until the first day after it; null while it goes on
    record LeaveView(
            LeaveId leave,
            String reasonClass,
            boolean clockStopped,
            LocalDate from,
            @Nullable LocalDate until) {}

    /// @param atLeast so many options are needed, and at most `atMost` count
    record ChoiceView(String choiceGroup, int atLeast, int atMost, List<String> offered, List<ChosenView> chosen) {}

    /// @param worked competencies that would fall away if another option took its place
    record ChosenView(String option, List<CompetencyCode> worked) {}

    record PlanView(PacePlanId plan, List<PlannedMilestone> milestones, LocalDate agreedOn) {}

    static EnrolmentView of(
            LearnerEnrolled enrolled,
            EnrolmentState state,
            PathwayDefinition pathway,
            MasteryScale scale,
            LocalDate on) {
        var participation = state.participation();
        var progress = Progress.on(on, state, pathway, scale);
        var frame = TimeFrame.of(pathway);
        var plan = participation.plan();
        var mastered = state.assessment().mastery().highest().keySet();
        return new EnrolmentView(
                enrolled.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                enrolled.cohort(),
                enrolled.effectiveOn(),
                on,
                Statuses.on(on, state, pathway),
                frame == null ? null : participation.clock().dayOfCount(frame.maximumDays()),
                progress.figures(),
                progress.paceMet(),
                progress.timeFrameMet(),
                standing(state, on),
                participation.leaves().stream()
                        .map(leave -> new LeaveView(
                                leave.started().leave(),
                                leave.started().reasonClass(),
                                leave.started().clockStopped(),
                                leave.from(),
                                leave.until()))
                        .toList(),
                pathway.requirement()
                        .nodes()
                        .filter(ChoiceGroup.class::isInstance)
                        .map(ChoiceGroup.class::cast)
                        .map(group -> view(group, state, on))
                        .toList(),
                plan == null ? null : new PlanView(plan.plan(), plan.milestones(), plan.effectiveOn()),
                participation.carried().stream()
                        .filter(each -> each.provisional() && each.pathway().equals(enrolled.pathway()))
                        .map(each -> each.competency())
                        .filter(competency -> !mastered.contains(competency))
                        .distinct()
                        .toList());
    }

    private static @Nullable ProgressStanding standing(EnrolmentState state, LocalDate on) {
        ProgressStanding last = null;
        for (var review : state.participation().reviews()) {
            if (!review.effectiveOn().isAfter(on)) last = review.standing();
        }
        return last;
    }

    private static ChoiceView view(ChoiceGroup group, EnrolmentState state, LocalDate on) {
        var chosen = state.participation().chosenBy(on).getOrDefault(group.node(), Set.of());
        return new ChoiceView(
                group.node(),
                group.min(),
                group.most(),
                group.options(),
                chosen.stream()
                        .map(option ->
                                new ChosenView(option, Choices.losses(group, option, without(option, chosen), state)))
                        .toList());
    }

    private static Set<String> without(String option, Set<String> chosen) {
        return chosen.stream().filter(each -> !each.equals(option)).collect(Collectors.toSet());
    }
}
