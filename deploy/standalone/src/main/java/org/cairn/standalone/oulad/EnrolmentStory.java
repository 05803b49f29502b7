package org.cairn.standalone.oulad;

import static org.cairn.standalone.oulad.OuladDefinitions.COMPLETION;
import static org.cairn.standalone.oulad.OuladDefinitions.PASS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
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
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Score;
import org.cairn.standalone.history.EnrolmentHistory;
import org.cairn.standalone.history.Timeline;

/// Tells one enrolment as commands.
///
/// They stand on the timeline by their dates, but never before the enrolment itself, whatever the dates say: work
/// handed in before the registration is told right after it, with its own date.
final class EnrolmentStory {

    private final Enrolment enrolment;
    private final LearnerId learner;
    private final OuladStaff staff;
    private final EnrolmentHistory ids;

    EnrolmentStory(Enrolment enrolment, LearnerId learner, OuladStaff staff) {
        this.enrolment = enrolment;
        this.learner = learner;
        this.staff = staff;
        this.ids = EnrolmentHistory.of(learner, OuladDefinitions.pathwayId(enrolment.presentation()));
    }

    LearnerId learner() {
        return learner;
    }

    Student student() {
        return enrolment.student();
    }

    EnrolmentHistory ids() {
        return ids;
    }

    void tell(Map<Integer, NumberedAssessment> assessments, Timeline timeline) {
        timeline.add(enrolment.enrolledOn(), learner, this::enrol);
        enrolment.submissions().stream()
                .sorted(Comparator.comparingInt(Submission::day).thenComparingInt(Submission::assessment))
                .forEach(submission -> tell(submission, assessments, timeline));
        var withdrawnOn = enrolment.withdrawnOn();
        if (withdrawnOn != null) add(timeline, withdrawnOn, () -> withdraw(withdrawnOn));
        tellResult(timeline);
    }

    private void tell(Submission submission, Map<Integer, NumberedAssessment> assessments, Timeline timeline) {
        var assessment = Objects.requireNonNull(assessments.get(submission.assessment()));
        if (submission.banked()) {
            add(timeline, enrolment.presentation().startsOn(), () -> carriedOver(submission, assessment));
            return;
        }
        var day = enrolment.presentation().day(submission.day());
        add(timeline, day, () -> evidence(assessment, day));
        var score = submission.score();
        if (score != null) add(timeline, day, () -> judgement(assessment, score, day));
    }

    private void tellResult(Timeline timeline) {
        var day = enrolment.endsOn();
        switch (enrolment.student().result()) {
            case PASS, DISTINCTION -> {
                add(timeline, day, () -> request(day));
                add(timeline, day, () -> firstApprove(day));
                add(timeline, day, () -> confirm(day));
            }
            case FAIL -> {
                add(timeline, day, () -> request(day));
                add(timeline, day, () -> decline(day));
            }
            case WITHDRAWN -> {
                // Nobody decided anything.
            }
        }
    }

    private void add(Timeline timeline, LocalDate day, Supplier<? extends Command> command) {
        var enrolledOn = enrolment.enrolledOn();
        timeline.add(day.isBefore(enrolledOn) ? enrolledOn : day, learner, command);
    }

    private Command enrol() {
        return new EnrolLearner(
                ids.enrolment(),
                learner,
                OuladDefinitions.pathwayId(enrolment.presentation()),
                enrolment.presentation().code(),
                staff.authority().byLoader(enrolment.enrolledOn()));
    }

    private Command withdraw(LocalDate day) {
        return new WithdrawLearner(
                ids.enrolment(), "unregistered", null, staff.authority().byLoader(day));
    }

    private Command evidence(NumberedAssessment assessment, LocalDate day) {
        var evidence = ids.evidence(assessment.assessment().id());
        return new SubmitEvidence(
                ids.enrolment(),
                evidence,
                List.of(assessment.competency()),
                EnrolmentHistory.absent(OuladStaff.SOURCE, evidence),
                assessment.assessment().type().mode(),
                staff.authority().byLoader(day));
    }

    private Command judgement(NumberedAssessment assessment, Score score, LocalDate day) {
        var evidence = ids.evidence(assessment.assessment().id());
        return new RecordJudgement(
                ids.enrolment(),
                evidence,
                ids.judgement(evidence),
                assessment.competency(),
                score,
                staff.authority().by(staff.marker(), day));
    }

    /// A score from an earlier presentation is recognised as prior learning; it is no new evidence.
    private Command carriedOver(Submission submission, NumberedAssessment assessment) {
        var score = submission.score();
        var full = score != null && score.atLeast(PASS);
        return new DecidePriorLearning(
                ids.enrolment(),
                ids.priorLearning(assessment.assessment().id()),
                assessment.competency(),
                PriorLearningKind.CARRIED_SCORE,
                full ? PriorLearningDecision.FULL : PriorLearningDecision.NONE,
                score,
                staff.authority().by(staff.marker(), enrolment.presentation().startsOn()));
    }

    private Command request(LocalDate day) {
        return new RequestMilestoneApproval(
                ids.enrolment(),
                ids.approval(COMPLETION.code()),
                COMPLETION,
                staff.authority().byLoader(day));
    }

    private Command firstApprove(LocalDate day) {
        var level = enrolment.student().result() == FinalResult.DISTINCTION ? "distinction" : "pass";
        return new FirstApproveMilestone(
                ids.enrolment(),
                ids.approval(COMPLETION.code()),
                level,
                staff.authority().by(staff.firstExaminer(), day));
    }

    private Command confirm(LocalDate day) {
        return new ConfirmMilestone(
                ids.enrolment(),
                ids.approval(COMPLETION.code()),
                staff.authority().by(staff.secondExaminer(), day));
    }

    private Command decline(LocalDate day) {
        return new DeclineMilestone(
                ids.enrolment(),
                ids.approval(COMPLETION.code()),
                "fail",
                staff.authority().by(staff.firstExaminer(), day));
    }
}
