package org.cairn.command.operations.spend;

import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.MINUTES_IMPLAUSIBLE;
import static org.cairn.contracts.operations.OperationsReason.SECTION_PATHWAY_UNKNOWN;
import static org.cairn.contracts.operations.OperationsReason.SECTION_WITHOUT_PATHWAY;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.operations.DayMinutes;
import org.cairn.command.operations.OperationRecord;
import org.cairn.command.operations.Sections;
import org.cairn.contracts.operations.LogWorkload;
import org.cairn.contracts.operations.WorkloadLogged;

final class LogWorkloadDecision implements Slice<LogWorkload> {

    @Override
    public Class<LogWorkload> command() {
        return LogWorkload.class;
    }

    @Override
    public Decision decide(LogWorkload command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (!DayMinutes.areOneDays(command.minutes())) return reject(MINUTES_IMPLAUSIBLE);
        var pathway = command.pathway();
        if (pathway == null && command.section() != null) return reject(SECTION_WITHOUT_PATHWAY);
        if (pathway != null && !Sections.isKnown(pathway, known)) return reject(SECTION_PATHWAY_UNKNOWN);
        return OperationRecord.decide(
                new WorkloadLogged(
                        command.operation(),
                        command.person(),
                        command.activity(),
                        command.minutes(),
                        pathway,
                        command.section(),
                        act.effectiveOn()),
                known);
    }
}
