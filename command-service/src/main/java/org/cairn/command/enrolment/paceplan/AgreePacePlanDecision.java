package org.cairn.command.enrolment.paceplan;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.PACE_PLAN_ID_TAKEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.PACE_PLAN_OUTSIDE_TIME_FRAME;
import static org.cairn.contracts.enrolment.EnrolmentReason.PACE_PLAN_WITHOUT_MILESTONES;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_UNKNOWN;

import java.time.LocalDate;
import java.util.HashSet;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Participation;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.TimeFrame;
import org.cairn.contracts.enrolment.AgreePacePlan;
import org.cairn.contracts.enrolment.PacePlanAgreed;
import org.cairn.contracts.enrolment.PlannedMilestone;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.PathwayDefinition;

/// A plan may be made during a leave, for the time after it; not for someone who has left.
final class AgreePacePlanDecision implements Slice<AgreePacePlan> {

    @Override
    public Class<AgreePacePlan> command() {
        return AgreePacePlan.class;
    }

    @Override
    public Decision decide(AgreePacePlan command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var codes =
                command.milestones().stream().map(PlannedMilestone::milestone).toList();
        if (codes.isEmpty() || new HashSet<>(codes).size() < codes.size()) return reject(PACE_PLAN_WITHOUT_MILESTONES);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var participation = enrolment.participation();
        for (var already : participation.plans()) {
            if (already.plan().equals(command.plan())) {
                return repeats(command, already) ? NOTHING_NEW : reject(PACE_PLAN_ID_TAKEN);
            }
        }

        var pathway = Pathways.of(enrolled.pathway(), known);
        var milestones = pathway.milestones().stream().map(Milestone::milestone).toList();
        if (!milestones.containsAll(codes)) return reject(MILESTONE_UNKNOWN);
        if (!act.isHistorical() && participation.hasLeftBefore(act.effectiveOn())) return reject(ENROLMENT_WITHDRAWN);
        for (var planned : command.milestones()) {
            if (!isWithin(planned.on(), participation, pathway)) return reject(PACE_PLAN_OUTSIDE_TIME_FRAME);
        }

        var before = participation.plan();
        return accept(new PacePlanAgreed(
                command.plan(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.milestones(),
                command.agreedWith(),
                before == null ? null : before.plan(),
                act.effectiveOn()));
    }

    private static boolean repeats(AgreePacePlan command, PacePlanAgreed already) {
        return already.milestones().equals(command.milestones())
                && already.agreedWith().equals(command.agreedWith())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }

    private static boolean isWithin(LocalDate day, Participation participation, PathwayDefinition pathway) {
        var clock = participation.clockAsPlanned();
        if (day.isBefore(clock.startedOn())) return false;
        var frame = TimeFrame.of(pathway);
        return frame == null || clock.daysBy(day) <= frame.maximumDays();
    }
}
