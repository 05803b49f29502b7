package org.cairn.projections.reports.drift;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.projections.bi.AssessmentFact;
import org.cairn.projections.bi.CoachingFact;
import org.cairn.projections.bi.EnrolmentFact;
import org.cairn.projections.bi.EnrolmentFact.Stage;
import org.cairn.projections.bi.EvidenceFact;
import org.cairn.projections.bi.OutcomeFact;
import org.cairn.projections.bi.OutcomeFact.MasteryStage;
import org.jspecify.annotations.Nullable;

/// When anything was heard of each learner: work and its marks, what was decided and agreed, talks, milestones, a
/// return. How learners see themselves is theirs, and counts for no figure.
final class LastEvents {
    private final Material material;
    private final long[][] lastOfMonth;

    LastEvents(Material material) {
        this.material = material;
        lastOfMonth = new long[material.people().count()][material.timeline().months()];
        var programme = material.programme();
        for (var each : programme.all(EvidenceFact.Evidence.class)) add(each.enrolment(), each.on());
        for (var each : programme.all(EvidenceFact.PriorLearning.class)) add(each.enrolment(), each.on());
        for (var each : programme.all(AssessmentFact.Judgement.class)) add(each.enrolment(), each.on());
        for (var each : programme.all(AssessmentFact.Correction.class)) add(each.enrolment(), each.on());
        for (var each : programme.all(AssessmentFact.Reconciliation.class)) add(each.enrolment(), each.on());
        for (var each : programme.all(OutcomeFact.Mastery.class)) {
            if (each.stage() == MasteryStage.SHOWN) add(each.enrolment(), each.on());
        }
        for (var each : programme.all(OutcomeFact.Milestone.class)) add(each.enrolment(), each.on());
        for (var each : programme.all(EnrolmentFact.Choice.class)) add(each.enrolment(), each.on());
        for (var each : programme.all(EnrolmentFact.PlannedMilestone.class)) add(each.enrolment(), each.on());
        for (var each : programme.all(EnrolmentFact.Enrolment.class)) {
            if (each.stage() == Stage.RESUMED || each.stage() == Stage.LEAVE_ENDED) add(each.enrolment(), each.on());
        }
        for (var each : programme.all(CoachingFact.CheckIn.class)) add(each.enrolment(), each.on());
        for (var each : programme.all(CoachingFact.Reflection.class)) add(each.enrolment(), each.on());
        for (var months : lastOfMonth) {
            for (var month = 1; month < months.length; month++) {
                months[month] = Math.max(months[month], months[month - 1]);
            }
        }
    }

    private void add(UUID enrolment, LocalDate on) {
        var learner = material.people().number(enrolment);
        var month = Math.max(0, material.timeline().month(on));
        if (learner < 0 || month >= material.timeline().months()) return;
        lastOfMonth[learner][month] = Math.max(lastOfMonth[learner][month], on.toEpochDay());
    }

    /// Until the last day of a month; null where nothing was.
    @Nullable
    LocalDate until(int month, int learner) {
        var last = lastOfMonth[learner][month];
        return last == 0 ? null : LocalDate.ofEpochDay(last);
    }
}
