package org.cairn.standalone.demo;

import static org.cairn.standalone.demo.DemoDefinitions.COMPLETION;
import static org.cairn.standalone.demo.DemoDefinitions.FOUNDATION;
import static org.cairn.standalone.demo.DemoDefinitions.MASTERY_FROM;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.enrolment.EnrolLearner;
import org.cairn.contracts.enrolment.WithdrawLearner;
import org.cairn.contracts.evidence.DecidePriorLearning;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.evidence.SubmitEvidence;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.milestone.ConfirmMilestone;
import org.cairn.contracts.milestone.DeclineMilestone;
import org.cairn.contracts.milestone.FirstApproveMilestone;
import org.cairn.contracts.milestone.RequestMilestoneApproval;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.cairn.standalone.demo.DemoPathway.DemoCompetency;
import org.cairn.standalone.history.EnrolmentHistory;
import org.cairn.standalone.history.Timeline;
import org.jspecify.annotations.Nullable;

/// What becomes of one learner in one presentation.
///
/// The dice are cast while the timeline is made, so the same seed always tells the same story.
final class DemoStory {

    /// The last in which work is handed in, so that all is judged when the board meets.
    private static final int LAST_WEEK = 19;

    private final DemoPresentation presentation;
    private final LearnerId learner;
    private final DemoStaff staff;
    private final RandomGenerator random;
    private final Timeline timeline;
    private final EnrolmentHistory ids;

    /// How this learner compares to the average, in points.
    private final double talent;

    private final Set<DemoCompetency> mastered = new HashSet<>();
    private double scores;

    DemoStory(
            DemoPresentation presentation,
            LearnerId learner,
            double talent,
            DemoStaff staff,
            RandomGenerator random,
            Timeline timeline) {
        this.presentation = presentation;
        this.learner = learner;
        this.talent = talent;
        this.staff = staff;
        this.random = random;
        this.timeline = timeline;
        this.ids = EnrolmentHistory.of(learner, presentation.id());
    }

    /// @return whether it was completed
    boolean tell() {
        var pathway = presentation.pathway();
        var enrolledOn = presentation.startsOn().minusDays(random.nextInt(21));
        add(
                enrolledOn,
                new EnrolLearner(
                        ids.enrolment(),
                        learner,
                        presentation.id(),
                        presentation.version(),
                        staff.authority().byLoader(enrolledOn)));
        if (chance(pathway.priorLearning())) bringAlong(pathway.core().getFirst());

        var leaves = chance(pathway.withdrawing()) ? 2 + random.nextInt(14) : Integer.MAX_VALUE;
        for (var competency : chosen()) {
            if (competency.week() >= leaves) break;
            if (!mastered.contains(competency)) show(competency, leaves);
        }
        if (leaves != Integer.MAX_VALUE) {
            var day = presentation.startsOn().plusWeeks(leaves);
            add(
                    day,
                    new WithdrawLearner(
                            ids.enrolment(),
                            chance(60) ? "work" : "unregistered",
                            null,
                            staff.authority().byLoader(day)));
            return false;
        }
        return milestones();
    }

    /// All of the core and the electives that this learner took.
    private List<DemoCompetency> chosen() {
        var pathway = presentation.pathway();
        var dropped = random.nextInt(pathway.electives().size());
        return pathway.competencies()
                .filter(each -> pathway.electives().indexOf(each) != dropped)
                .toList();
    }

    private void bringAlong(DemoCompetency competency) {
        var day = presentation.startsOn();
        var full = chance(70);
        add(
                day,
                new DecidePriorLearning(
                        ids.enrolment(),
                        ids.priorLearning(competency.suffix()),
                        presentation.pathway().code(competency),
                        chance(50) ? PriorLearningKind.WORK : PriorLearningKind.CREDENTIAL,
                        full ? PriorLearningDecision.FULL : PriorLearningDecision.NONE,
                        null,
                        staff.authority().by(assessor(), day)));
        if (full) mastered.add(competency);
    }

    /// Work, its judgement some days later, and often a second try if the first was not enough.
    private void show(DemoCompetency competency, int leaves) {
        for (var attempt = 1; attempt <= 3; attempt++) {
            var week = competency.week() + 3 * (attempt - 1);
            if (week >= leaves || week > LAST_WEEK) return;
            var due = presentation.startsOn().plusWeeks(week);
            var day = due.plusDays((long) Math.clamp(random.nextGaussian() * 3, -6, 8));
            var evidence = ids.evidence(competency.suffix() + "/" + attempt);
            add(
                    day,
                    new SubmitEvidence(
                            ids.enrolment(),
                            evidence,
                            List.of(presentation.pathway().code(competency)),
                            EnrolmentHistory.absent(DemoStaff.SOURCE, evidence),
                            competency.mode(),
                            staff.authority().byLoader(day)));
            var judgedOn = day.plusDays(1 + random.nextInt(10));
            var score = score(attempt);
            add(
                    judgedOn,
                    new RecordJudgement(
                            ids.enrolment(),
                            evidence,
                            ids.judgement(evidence),
                            presentation.pathway().code(competency),
                            Score.of(score),
                            staff.authority().by(assessor(), judgedOn)));
            scores = Math.max(scores, score);
            if (score >= MASTERY_FROM) {
                mastered.add(competency);
                return;
            }
            if (!chance(65)) return;
        }
    }

    private int score(int attempt) {
        var pathway = presentation.pathway();
        var expected = pathway.startScore() + pathway.trend() * presentation.index() + talent + 9 * (attempt - 1);
        return Math.clamp(Math.round(expected + random.nextGaussian() * 9), 5, 100);
    }

    private boolean milestones() {
        var pathway = presentation.pathway();
        var core = mastered.containsAll(pathway.core());
        var electives = pathway.electives().stream().filter(mastered::contains).count();
        var end = presentation.endsOn().plusWeeks(3);
        if (core) approve(FOUNDATION, null, end, random.nextInt(100));
        var complete = core && electives >= pathway.electivesNeeded();
        if (complete) {
            // Of the last presentation some still wait for the first or the second approval.
            var waits = presentation.isLast() ? random.nextInt(100) : 100;
            approve(COMPLETION, scores >= 88 ? "merit" : "pass", end, waits);
        } else if (!mastered.isEmpty() && chance(70)) {
            request(COMPLETION, end);
            var day = end.plusDays(4);
            add(
                    day,
                    new DeclineMilestone(
                            ids.enrolment(),
                            ids.approval(COMPLETION.code()),
                            "requirement-not-met",
                            staff.authority().by(staff.firstApprover(), day)));
        }
        return complete;
    }

    /// @param progress under 15 nobody has approved yet, under 35 one person has
    private void approve(MilestoneCode milestone, @Nullable String level, LocalDate day, int progress) {
        request(milestone, day);
        var approval = ids.approval(milestone.code());
        if (presentation.isLast() && progress < 15) return;
        var first = day.plusDays(3);
        add(
                first,
                new FirstApproveMilestone(
                        ids.enrolment(), approval, level, staff.authority().by(staff.firstApprover(), first)));
        if (presentation.isLast() && progress < 35) return;
        var second = day.plusDays(5 + random.nextInt(6));
        add(
                second,
                new ConfirmMilestone(
                        ids.enrolment(), approval, staff.authority().by(staff.secondApprover(), second)));
    }

    private void request(MilestoneCode milestone, LocalDate day) {
        add(
                day,
                new RequestMilestoneApproval(
                        ids.enrolment(),
                        ids.approval(milestone.code()),
                        milestone,
                        staff.authority().byLoader(day)));
    }

    private void add(LocalDate day, Command command) {
        timeline.add(day, learner, () -> command);
    }

    private PersonId assessor() {
        return staff.assessors().get(random.nextInt(staff.assessors().size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
