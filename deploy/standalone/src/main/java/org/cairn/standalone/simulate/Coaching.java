package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cairn.contracts.coaching.CheckInId;
import org.cairn.contracts.coaching.CloseGoal;
import org.cairn.contracts.coaching.GoalHorizon;
import org.cairn.contracts.coaching.GoalId;
import org.cairn.contracts.coaching.GoalOutcome;
import org.cairn.contracts.coaching.ProfileReviewId;
import org.cairn.contracts.coaching.ProfileSection;
import org.cairn.contracts.coaching.RecordCheckIn;
import org.cairn.contracts.coaching.RecordReflection;
import org.cairn.contracts.coaching.ReflectionId;
import org.cairn.contracts.coaching.ReviewProfile;
import org.cairn.contracts.coaching.SetGoal;

/// What learners and their coaches do month by month: check-ins, reviews of the profile, goals and reflections.
final class Coaching {

    /// In the month before the one in which reports begin there are goals and reviews already.
    static final int FIRST_MONTH = -Calendar.MONTHS_OF_TERM;

    private static final int MONTHS_TO_NEXT_REVIEW = 2;

    private final Programme programme;
    private final Map<Life, GoalId> goals = new HashMap<>();

    Coaching(Programme programme) {
        this.programme = programme;
    }

    /// @param lives of one section
    void tell(int section, List<Life> lives) {
        var random = programme.streams().of("coaching", section);
        for (var month = FIRST_MONTH; month < programme.calendar().months(); month++) {
            var first = Calendar.firstOfMonth(month);
            var active = activeOn(first.plusDays(13), lives);
            checkIns(section, month, active, random);
            reviews(section, month, active, random);
            if (Math.floorMod(month, Calendar.MONTHS_OF_TERM) == 0) {
                goals(section, month, activeOn(first.plusDays(27), lives), random);
            }
        }
        for (var life : lives) reflections(life, random);
    }

    private static List<Life> activeOn(LocalDate day, List<Life> lives) {
        return lives.stream().filter(life -> life.isActiveOn(day)).toList();
    }

    private void checkIns(int section, int month, List<Life> active, SplittableRandom random) {
        var first = Calendar.firstOfMonth(month);
        for (var life : programme.chance().chosen(Practice.CHECK_IN, section, month, active, random)) {
            var day = dayOf(life, first, random);
            var id = new CheckInId(Streams.id(random));
            life.diary.add(
                    day,
                    new RecordCheckIn(
                            life.enrolment,
                            id,
                            programme.teacher(section, day),
                            day,
                            15 + random.nextInt(30),
                            1 + random.nextInt(3),
                            null,
                            programme.acts().byLoader(day)));
        }
    }

    private void reviews(int section, int month, List<Life> active, SplittableRandom random) {
        var first = Calendar.firstOfMonth(month);
        var due = active.stream()
                .filter(life -> Math.floorMod(life.number / 10 + month, MONTHS_TO_NEXT_REVIEW) == 0)
                .toList();
        for (var life : programme.chance().chosen(Practice.REVIEW, section, month, due, random)) {
            var day = dayOf(life, first, random);
            var id = new ProfileReviewId(Streams.id(random));
            var sections = List.of(ProfileSection.values()).subList(0, 1 + random.nextInt(4));
            life.diary.add(
                    day,
                    new ReviewProfile(
                            life.learner,
                            id,
                            sections,
                            programme.teacher(section, day),
                            programme.acts().byLoader(day)));
        }
    }

    /// A day in the second half of the month on which the learner still studies, or else its middle.
    private static LocalDate dayOf(Life life, LocalDate first, SplittableRandom random) {
        var day = first.plusDays(13 + random.nextInt(15));
        return life.isActiveOn(day) ? day : first.plusDays(13);
    }

    private void goals(int section, int month, List<Life> active, SplittableRandom random) {
        var chosen = programme.chance().chosen(Practice.GOAL, section, month, active, random);
        var day = Calendar.firstOfMonth(month).plusDays(27);
        var due = Calendar.firstOfMonth(month + Calendar.MONTHS_OF_TERM);
        for (var life : active) {
            var before = goals.remove(life);
            if (before != null) close(life, before, day, random);
        }
        for (var life : chosen) {
            var id = new GoalId(Streams.id(random));
            goals.put(life, id);
            life.diary.add(
                    day,
                    () -> new SetGoal(
                            life.learner,
                            id,
                            GoalHorizon.TERM,
                            due,
                            null,
                            programme
                                    .seal()
                                    .of(life.learner, "coaching.goal", "What I want to be able to do by " + due),
                            programme.acts().byLoader(day)));
        }
    }

    private void close(Life life, GoalId goal, LocalDate day, SplittableRandom random) {
        var at = random.nextDouble();
        var outcome = at < 0.6 ? GoalOutcome.REACHED : at < 0.85 ? GoalOutcome.PARTLY_REACHED : GoalOutcome.GIVEN_UP;
        life.diary.add(
                day,
                new CloseGoal(
                        life.learner, goal, outcome, null, programme.acts().byLoader(day)));
    }

    private void reflections(Life life, SplittableRandom random) {
        var reached = new ArrayList<>(life.reached);
        for (var i = 0; i < reached.size(); i++) {
            var milestone = reached.get(i);
            var day = life.reachedOn.get(i).plusDays(1 + random.nextInt(4));
            var id = new ReflectionId(Streams.id(random));
            var chance = programme.chance().of(Practice.REFLECTION, life.section, Calendar.monthOf(day));
            if (random.nextDouble() >= chance || !programme.calendar().contains(day)) continue;
            life.diary.add(
                    day,
                    () -> new RecordReflection(
                            life.enrolment,
                            id,
                            milestone,
                            programme
                                    .seal()
                                    .of(
                                            life.learner,
                                            "coaching.reflection",
                                            "What I take along from " + milestone.code()),
                            programme.acts().byLoader(day)));
        }
    }
}
