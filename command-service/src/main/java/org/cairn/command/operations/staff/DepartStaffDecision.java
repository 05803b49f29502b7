package org.cairn.command.operations.staff;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.operations.OperationsReason.NOT_ASSIGNED;
import static org.cairn.contracts.operations.OperationsReason.OPERATION_ID_TAKEN;

import java.math.BigDecimal;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.operations.Employment;
import org.cairn.command.operations.OperationRecord;
import org.cairn.command.state.PersonState;
import org.cairn.contracts.operations.DepartStaff;
import org.cairn.contracts.operations.OperationEvent;
import org.cairn.contracts.operations.StaffAssigned;
import org.cairn.contracts.operations.StaffDeparted;

/// A departure may lie ahead. The authorisations of who leaves are listed, and ended by commands of their own: a
/// departure from one post may leave another.
final class DepartStaffDecision implements Slice<DepartStaff> {

    @Override
    public Class<DepartStaff> command() {
        return DepartStaff.class;
    }

    @Override
    public Decision decide(DepartStaff command, Knowledge known) {
        var act = command.act();
        var already = known.of(OperationRecord.BOUNDARY, command.operation()).event();
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(OPERATION_ID_TAKEN);
        var open = known.of(Employment.BOUNDARY, command.person())
                .on(act.effectiveOn().minusDays(1), known);
        if (open.isEmpty()) return reject(NOT_ASSIGNED);

        return accept(new StaffDeparted(
                command.operation(),
                command.person(),
                command.reason(),
                open.stream().map(StaffAssigned::fte).reduce(BigDecimal.ZERO, BigDecimal::add),
                open.stream().map(StaffAssigned::operation).toList(),
                open.stream()
                        .flatMap(each -> each.sections().stream())
                        .distinct()
                        .toList(),
                known.of(PersonState.BOUNDARY, command.person()).inForceOn(act.effectiveOn()),
                act.effectiveOn()));
    }

    private static boolean repeats(DepartStaff command, OperationEvent already) {
        return already instanceof StaffDeparted departed
                && departed.person().equals(command.person())
                && departed.reason().equals(command.reason())
                && departed.effectiveOn().equals(command.act().effectiveOn());
    }
}
