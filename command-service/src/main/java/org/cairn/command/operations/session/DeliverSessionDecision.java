package org.cairn.command.operations.session;

import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.MINUTES_IMPLAUSIBLE;
import static org.cairn.contracts.operations.OperationsReason.SECTION_PATHWAY_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.operations.DayMinutes;
import org.cairn.command.operations.OperationRecord;
import org.cairn.command.operations.Sections;
import org.cairn.contracts.operations.DeliverSession;
import org.cairn.contracts.operations.SessionDelivered;

final class DeliverSessionDecision implements Slice<DeliverSession> {

    @Override
    public Class<DeliverSession> command() {
        return DeliverSession.class;
    }

    @Override
    public Decision decide(DeliverSession command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (!DayMinutes.areOneDays(command.minutes())) return reject(MINUTES_IMPLAUSIBLE);
        if (!Sections.isKnown(command.section().pathway(), known)) return reject(SECTION_PATHWAY_UNKNOWN);
        return OperationRecord.decide(
                new SessionDelivered(
                        command.operation(),
                        command.section(),
                        command.grouping(),
                        command.minutes(),
                        command.choiceOffered(),
                        act.effectiveOn()),
                known);
    }
}
