package org.cairn.standalone.oulad;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.RegisterLearner;
import org.cairn.standalone.history.Timeline;

/// Puts the whole data set on one timeline.
final class OuladTimeline {

    /// @param learners the random id of each student's number
    static Timeline of(Oulad data, Map<Integer, LearnerId> learners, List<EnrolmentStory> stories, OuladStaff staff) {
        var timeline = new Timeline();
        publications(data, staff, timeline);
        registrations(data, learners, staff, timeline);
        var assessments = data.assessments().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(each -> each.assessment().id(), Function.identity()));
        for (var story : stories) story.tell(assessments, timeline);
        return timeline;
    }

    /// A presentation is published the day before its first registration: nobody registers for what is not there.
    private static void publications(Oulad data, OuladStaff staff, Timeline timeline) {
        var firstDays = new HashMap<Presentation, LocalDate>();
        for (var enrolment : data.enrolments()) {
            firstDays.merge(enrolment.presentation(), enrolment.enrolledOn(), (a, b) -> a.isBefore(b) ? a : b);
        }
        for (var course : data.courses()) {
            var presentation = course.presentation();
            var day = firstDays
                    .getOrDefault(presentation, presentation.startsOn())
                    .minusDays(1);
            var assessments = data.assessments().getOrDefault(presentation, List.of());
            var act = staff.authority().byLoader(day);
            timeline.add(day, presentation, () -> OuladDefinitions.framework(presentation, assessments, act));
            timeline.add(day, presentation, () -> OuladDefinitions.pathway(course, assessments, act));
        }
    }

    /// A learner becomes known on the day of the first enrolment.
    private static void registrations(
            Oulad data, Map<Integer, LearnerId> learners, OuladStaff staff, Timeline timeline) {
        var firstDays = new HashMap<Integer, LocalDate>();
        for (var enrolment : data.enrolments()) {
            firstDays.merge(enrolment.key().number(), enrolment.enrolledOn(), (a, b) -> a.isBefore(b) ? a : b);
        }
        firstDays.forEach((number, day) -> {
            var learner = Objects.requireNonNull(learners.get(number));
            timeline.add(
                    day,
                    learner,
                    () -> new RegisterLearner(learner, staff.authority().byLoader(day)));
        });
    }

    private OuladTimeline() {}
}
