package org.cairn.command.operations.staff;

import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.operations.OperationsReason.ASSIGNMENT_ENDS_BEFORE_IT_STARTS;
import static org.cairn.contracts.operations.OperationsReason.ASSIGNMENT_UNKNOWN;
import static org.cairn.contracts.operations.OperationsReason.FTE_IMPLAUSIBLE;
import static org.cairn.contracts.operations.OperationsReason.SECTIONS_MISSING;
import static org.cairn.contracts.operations.OperationsReason.SECTION_PATHWAY_UNKNOWN;

import java.math.BigDecimal;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.operations.Employment;
import org.cairn.command.operations.OperationRecord;
import org.cairn.command.operations.Sections;
import org.cairn.contracts.operations.AssignStaff;
import org.cairn.contracts.operations.StaffAssigned;

/// An assignment may lie ahead, as the next term is planned before it begins.
final class AssignStaffDecision implements Slice<AssignStaff> {

    private static final BigDecimal MOST = new BigDecimal("1.5");

    @Override
    public Class<AssignStaff> command() {
        return AssignStaff.class;
    }

    @Override
    public Decision decide(AssignStaff command, Knowledge known) {
        var act = command.act();
        if (command.sections().isEmpty()) return reject(SECTIONS_MISSING);
        if (command.fte().signum() <= 0
                || command.fte().compareTo(MOST) > 0
                || command.fte().scale() > 3) {
            return reject(FTE_IMPLAUSIBLE);
        }
        if (command.until() != null && command.until().isBefore(act.effectiveOn())) {
            return reject(ASSIGNMENT_ENDS_BEFORE_IT_STARTS);
        }
        var assigned = new StaffAssigned(
                command.operation(),
                command.person(),
                command.role(),
                command.fte(),
                command.sections(),
                command.until(),
                command.replaces(),
                act.effectiveOn());
        if (known.of(OperationRecord.BOUNDARY, command.operation()).event() != null) {
            return OperationRecord.decide(assigned, known);
        }
        if (!Sections.allKnown(command.sections(), known)) return reject(SECTION_PATHWAY_UNKNOWN);
        if (command.replaces() != null) {
            var open = known.of(Employment.BOUNDARY, command.person()).on(act.effectiveOn(), known);
            if (open.stream().noneMatch(each -> each.operation().equals(command.replaces()))) {
                return reject(ASSIGNMENT_UNKNOWN);
            }
        }
        return accept(assigned);
    }
}
