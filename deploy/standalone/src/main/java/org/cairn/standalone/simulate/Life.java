package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.jspecify.annotations.Nullable;

/// One learner: who they are, and what has become of them so far.
final class Life {

    /// How many of ten learners are in each cohort, about.
    private static final double[] SHARES = {0.4, 0.3, 0.2, 0.1};

    private static final List<String> COHORTS = List.of("day", "evening", "online", "transfer");

    /// The cohort that falls behind where one does.
    static final String BEHIND = "evening";

    private static final double SPREAD_OF_ABILITY = 0.5;
    private static final double SPREAD_OF_PACE = 0.15;

    final int number;

    /// The number that the institution gave.
    final String code;

    final LearnerId learner;
    final EnrolmentId enrolment;
    final int section;
    final String cohort;
    final LocalDate enrolledOn;

    /// In parts of a level.
    final double ability;

    /// 1 = as planned; 2 = takes twice as long.
    final double slowness;

    final SplittableRandom random;
    final Diary diary = new Diary();
    final List<MilestoneCode> reached = new ArrayList<>();
    final List<LocalDate> reachedOn = new ArrayList<>();

    /// The first day on which they study no more.
    LocalDate until = LocalDate.MAX;

    /// Why; null while they do not leave.
    @Nullable
    String leftFor;

    /// Whether they go on under another version.
    boolean hasMoved;

    @Nullable
    LocalDate leaveFrom;

    @Nullable
    LocalDate leaveUntil;

    Life(int number, Setting setting, Calendar calendar, Streams streams) {
        this.number = number;
        code = "%s-%04d".formatted(setting.subject().code(), number + 1);
        random = streams.of("learner", number);
        learner = new LearnerId(Streams.id(random));
        enrolment = new EnrolmentId(Streams.id(random));
        section = number % setting.sections();
        cohort = cohort(random.nextDouble());
        var intakes = calendar.terms() + Calendar.TERMS_BEFORE;
        // Each intake has learners in every section.
        var intake = Math.floorMod(number / setting.sections() + number, intakes) - Calendar.TERMS_BEFORE;
        enrolledOn = Calendar.firstOfTerm(intake).plusDays(random.nextInt(28));
        ability = SPREAD_OF_ABILITY * random.nextGaussian();
        slowness = Math.exp(SPREAD_OF_PACE * random.nextGaussian());
    }

    private static String cohort(double at) {
        var sum = 0.0;
        for (var i = 0; i < SHARES.length; i++) {
            sum += SHARES[i];
            if (at < sum) return COHORTS.get(i);
        }
        return COHORTS.getLast();
    }

    boolean isBehind() {
        return cohort.equals(BEHIND);
    }

    /// Whether they study on that day.
    boolean isActiveOn(LocalDate day) {
        return !day.isBefore(enrolledOn) && day.isBefore(until) && !isOnLeave(day);
    }

    boolean isOnLeave(LocalDate day) {
        return leaveFrom != null && leaveUntil != null && !day.isBefore(leaveFrom) && day.isBefore(leaveUntil);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
