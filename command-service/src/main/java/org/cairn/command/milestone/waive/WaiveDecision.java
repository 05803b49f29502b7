package org.cairn.command.milestone.waive;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_NOT_AUTHORISED;
import static org.cairn.contracts.milestone.MilestoneReason.REQUEST_BEFORE_ENROLMENT;
import static org.cairn.contracts.milestone.MilestoneReason.REQUIREMENT_NODE_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.REQUIREMENT_NOT_WAIVABLE;
import static org.cairn.contracts.milestone.MilestoneReason.WAIVER_ALREADY_GIVEN;
import static org.cairn.contracts.milestone.MilestoneReason.WAIVER_ID_TAKEN;

import java.util.Objects;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.milestone.Independence;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.WaiveRequirement;

/// One authorised person waives, as two others then approve what rests on it and see it in the snapshot: three persons
/// in all.
final class WaiveDecision implements Slice<WaiveRequirement> {

    @Override
    public Class<WaiveRequirement> command() {
        return WaiveRequirement.class;
    }

    @Override
    public Decision decide(WaiveRequirement command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var already = enrolment.approvals().waivers().get(command.waiver());
        if (already != null) return repeats(command, already.given()) ? NOTHING_NEW : reject(WAIVER_ID_TAKEN);

        var pathway = Pathways.of(enrolled.pathway(), known);
        var node = pathway.requirement()
                .nodes()
                .filter(each -> each.node().equals(command.node()))
                .findFirst()
                .orElse(null);
        if (node == null) return reject(REQUIREMENT_NODE_UNKNOWN);
        if (!node.canBeWaived()) return reject(REQUIREMENT_NOT_WAIVABLE);
        if (enrolment.approvals().waivedOn(act.effectiveOn()).containsKey(command.node())) {
            return reject(WAIVER_ALREADY_GIVEN);
        }
        if (!act.isHistorical()) {
            if (act.effectiveOn().isBefore(enrolled.effectiveOn())) return reject(REQUEST_BEFORE_ENROLMENT);
            if (enrolment.participation().hasLeftBefore(act.effectiveOn())) return reject(ENROLMENT_WITHDRAWN);
        }
        var bar = Independence.bar(act.person(), node.competencies(), enrolment, known);
        if (bar != null) return reject(bar);
        var authorisation = known.of(PersonState.BOUNDARY, act.person())
                .approving(enrolled.pathway().pathway(), act);
        if (authorisation == null) return reject(APPROVER_NOT_AUTHORISED);

        return accept(new RequirementWaived(
                command.waiver(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.node(),
                command.grounds(),
                command.explanation(),
                act.person(),
                authorisation,
                act.effectiveOn()));
    }

    private static boolean repeats(WaiveRequirement command, RequirementWaived already) {
        return already.node().equals(command.node())
                && already.grounds().equals(command.grounds())
                && Objects.equals(already.explanation(), command.explanation())
                && already.authority().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
