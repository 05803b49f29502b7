package org.cairn.standalone.simulate;

import static org.cairn.standalone.simulate.Definitions.COMPLETION;
import static org.cairn.standalone.simulate.Definitions.CORE;
import static org.cairn.standalone.simulate.Definitions.ELECTIVES;
import static org.cairn.standalone.simulate.Definitions.FOUNDATION;
import static org.cairn.standalone.simulate.Definitions.MASTERY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.contracts.enrolment.AgreePacePlan;
import org.cairn.contracts.enrolment.ChooseElective;
import org.cairn.contracts.enrolment.EnrolLearner;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.PacePlanId;
import org.cairn.contracts.enrolment.PlannedMilestone;
import org.cairn.contracts.enrolment.StartLeave;
import org.cairn.contracts.enrolment.WithdrawLearner;
import org.cairn.contracts.evidence.DecidePriorLearning;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.learner.RegisterLearner;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.ConfirmMilestone;
import org.cairn.contracts.milestone.DeclineMilestone;
import org.cairn.contracts.milestone.FirstApproveMilestone;
import org.cairn.contracts.milestone.RequestMilestoneApproval;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// What a learner does for the programme: from the enrolment through one competency after the other to its end.
final class Studies {

    /// What a competency takes, on average.
    private static final double DAYS = 50;

    private static final int ATTEMPTS = 4;
    private static final int DAYS_TO_NEXT_ATTEMPT = 21;
    private static final int DAYS_OF_LEAVE = 60;

    private static final double WITHDRAWING = 0.08;
    private static final double ON_LEAVE = 0.06;
    private static final double WITH_PRIOR_LEARNING = 0.06;

    /// How often a milestone is asked for that the learner has not reached.
    private static final double TOO_EARLY = 0.05;

    /// Which elective is chosen, how often.
    private static final double[] TASTES = {0.35, 0.3, 0.2, 0.15};

    private static final List<MilestoneCode> MILESTONES = List.of(FOUNDATION, CORE, COMPLETION);

    private final Programme programme;
    private final Marking marking;
    private final Awards awards;
    private final Revision revision;

    Studies(Programme programme) {
        this.programme = programme;
        this.marking = new Marking(programme);
        this.awards = new Awards(programme);
        this.revision = new Revision(programme);
    }

    void tell(Life life) {
        begin(life);
        draw(life);
        study(life);
        leave(life);
    }

    private void study(Life life) {
        var day = life.enrolledOn;
        var elective = choose(life);
        var order = order(elective);
        for (var step = 0; step < order.length; step++) {
            var shown = step == 0 && priorLearning(life) ? day : show(life, order[step], day);
            if (shown == null || !programme.calendar().contains(shown)) return;
            day = shown;
            if (step % 3 == 2 && !reach(life, MILESTONES.get(step / 3), day)) return;
        }
    }

    private static int[] order(int elective) {
        var first = Subject.FOUNDATION + Subject.CORE;
        var end = first + Subject.ELECTIVES;
        return IntStream.of(0, 1, 2, 3, 4, 5, first + elective, end, end + 1).toArray();
    }

    private void begin(Life life) {
        var day = life.enrolledOn;
        var definitions = programme.definitions();
        var act = programme.acts().byLoader(day);
        add(life, day, new RegisterLearner(life.learner, act));
        add(
                life,
                day,
                new EnrolLearner(
                        life.enrolment,
                        life.learner,
                        definitions.version(),
                        life.cohort,
                        Definitions.code(life.section),
                        act));
        var plan = List.of(
                new PlannedMilestone(FOUNDATION, day.plusDays(190)),
                new PlannedMilestone(CORE, day.plusDays(360)),
                new PlannedMilestone(COMPLETION, day.plusDays(530)));
        var agreed = day.plusDays(3);
        add(
                life,
                agreed,
                new AgreePacePlan(
                        life.enrolment,
                        new PacePlanId(Streams.id(life.random)),
                        plan,
                        programme.teacher(life.section, agreed),
                        programme.acts().byLoader(agreed)));
    }

    /// Leave and withdrawal, which come from outside of the studies.
    private void draw(Life life) {
        if (life.chance(ON_LEAVE)) {
            var from = life.enrolledOn.plusDays(60 + life.random.nextInt(240));
            var until = from.plusDays(DAYS_OF_LEAVE);
            if (programme.calendar().contains(until)) {
                life.leaveFrom = from;
                life.leaveUntil = until;
                add(
                        life,
                        from,
                        new StartLeave(
                                life.enrolment,
                                new LeaveId(Streams.id(life.random)),
                                life.chance(0.5) ? "health" : "family",
                                true,
                                null,
                                until,
                                null,
                                programme.acts().byLoader(from)));
            }
        }
        var leaves = life.random.nextDouble();
        var day = life.enrolledOn.plusDays(60 + life.random.nextInt(360));
        if (leaves < WITHDRAWING + programme.truth().leaving(life, day)) withdraw(life, day, "personal");
    }

    /// Who means to leave for one reason may leave before that for another: only then is it known which it was.
    private void withdraw(Life life, LocalDate day, String cause) {
        if (!day.isBefore(life.until) || life.isOnLeave(day)) return;
        life.until = day;
        life.leftFor = cause;
    }

    private void leave(Life life) {
        if (life.leftFor == null) return;
        add(
                life,
                life.until,
                new WithdrawLearner(
                        life.enrolment, life.leftFor, null, programme.acts().byLoader(life.until)));
    }

    private int choose(Life life) {
        var day = life.enrolledOn.plusDays(100 + life.random.nextInt(60));
        var taste = life.random.nextDouble();
        var option = 0;
        for (var sum = TASTES[0]; sum < taste && option < TASTES.length - 1; sum += TASTES[option]) option++;
        var chance = programme.chance().of(Practice.CHOICE, life.section, Calendar.monthOf(day));
        if (!life.chance(chance)) return 0;
        if (life.isActiveOn(day)) {
            var competency = programme.setting().subject().competency(Subject.FOUNDATION + Subject.CORE + option);
            add(
                    life,
                    day,
                    new ChooseElective(
                            life.enrolment,
                            ELECTIVES,
                            competency.code(),
                            programme.acts().byLoader(day)));
        }
        return option;
    }

    private boolean priorLearning(Life life) {
        if (!life.chance(WITH_PRIOR_LEARNING)) return false;
        var day = life.enrolledOn.plusDays(7);
        add(
                life,
                day,
                new DecidePriorLearning(
                        life.enrolment,
                        new PriorLearningId(Streams.id(life.random)),
                        programme.setting().subject().competency(0),
                        PriorLearningKind.WORK,
                        PriorLearningDecision.FULL,
                        null,
                        programme.acts().by(marking.someone(life.random, day).person(), day)));
        return true;
    }

    /// @return the day on which it was shown; null if the learner leaves before
    private @Nullable LocalDate show(Life life, int competency, LocalDate since) {
        var pace = life.slowness * programme.truth().slowing(life, since);
        var handedIn = later(life, since, Math.max(10, pace * (DAYS + 8 * life.random.nextGaussian())));
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (!handedIn.isBefore(life.until)) return null;
            var judged = marking.judge(life, competency, attempt, handedIn);
            if (judged.mark() >= MASTERY) return judged.on();
            if (life.chance(TOO_EARLY)) declined(life, judged.on());
            handedIn = later(life, judged.on(), pace * DAYS_TO_NEXT_ATTEMPT);
        }
        withdraw(life, handedIn, "not-progressing");
        return null;
    }

    private void declined(Life life, LocalDate since) {
        var milestone = MILESTONES.get(life.reached.size());
        var requested = since.plusDays(1);
        var on = since.plusDays(4);
        var id = new ApprovalId(Streams.id(life.random));
        if (!on.isBefore(life.until)) return;
        var acts = programme.acts();
        var approver = programme.roster().approvers.getFirst().person();
        add(life, requested, new RequestMilestoneApproval(life.enrolment, id, milestone, acts.byLoader(requested)));
        add(life, on, new DeclineMilestone(life.enrolment, id, "requirement-not-met", acts.by(approver, on)));
    }

    /// So many days on, leave not counted.
    private static LocalDate later(Life life, LocalDate since, double days) {
        var day = since.plusDays(Math.round(days));
        var from = life.leaveFrom;
        return from != null && !day.isBefore(from) && since.isBefore(from.plusDays(DAYS_OF_LEAVE))
                ? day.plusDays(DAYS_OF_LEAVE)
                : day;
    }

    /// @return whether the learner goes on
    private boolean reach(Life life, MilestoneCode milestone, LocalDate since) {
        var requested = since.plusDays(2);
        var approved = requested.plusDays(2 + life.random.nextInt(3));
        var confirmed = approved.plusDays(1 + life.random.nextInt(5));
        var id = new ApprovalId(Streams.id(life.random));
        if (!confirmed.isBefore(life.until)) return false;
        var acts = programme.acts();
        var approvers = programme.roster().approvers;
        add(life, requested, new RequestMilestoneApproval(life.enrolment, id, milestone, acts.byLoader(requested)));
        add(
                life,
                approved,
                new FirstApproveMilestone(
                        life.enrolment, id, null, acts.by(approvers.get(0).person(), approved)));
        add(
                life,
                confirmed,
                new ConfirmMilestone(
                        life.enrolment, id, acts.by(approvers.get(1).person(), confirmed)));
        life.reached.add(milestone);
        life.reachedOn.add(confirmed);
        if (milestone.equals(COMPLETION)) {
            life.until = confirmed;
            awards.award(life, id, confirmed);
        } else {
            revision.move(life, confirmed);
        }
        return true;
    }

    private void add(Life life, LocalDate day, Command command) {
        if (programme.calendar().contains(day)) life.diary.add(day, command);
    }
}
