package org.cairn.command.operations.retract;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.OPERATION_ALREADY_RETRACTED;
import static org.cairn.contracts.operations.OperationsReason.OPERATION_HAS_FOLLOWED;
import static org.cairn.contracts.operations.OperationsReason.OPERATION_NOT_RECORDED;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.operations.Employment;
import org.cairn.command.operations.OperationRecord;
import org.cairn.contracts.operations.OperationRetracted;
import org.cairn.contracts.operations.RetractOperation;
import org.cairn.contracts.operations.StaffAssigned;

/// Nothing is deleted: what was a mistake is said to be one, and counts no more.
final class RetractOperationDecision implements Slice<RetractOperation> {

    @Override
    public Class<RetractOperation> command() {
        return RetractOperation.class;
    }

    @Override
    public Decision decide(RetractOperation command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var record = known.of(OperationRecord.BOUNDARY, command.operation());
        var event = record.event();
        if (event == null) return reject(OPERATION_NOT_RECORDED);
        var retracted =
                new OperationRetracted(command.operation(), command.cause(), command.replacedBy(), act.effectiveOn());
        if (record.retracted() != null) {
            return record.retracted().equals(retracted) ? NOTHING_NEW : reject(OPERATION_ALREADY_RETRACTED);
        }
        if (event instanceof StaffAssigned assignment
                && known.of(Employment.BOUNDARY, assignment.person())
                        .followers(assignment, known)
                        .findAny()
                        .isPresent()) {
            return reject(OPERATION_HAS_FOLLOWED);
        }
        if (command.replacedBy() != null
                && known.of(OperationRecord.BOUNDARY, command.replacedBy()).event() == null) {
            return reject(OPERATION_NOT_RECORDED);
        }
        return accept(retracted);
    }
}
