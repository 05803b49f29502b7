package org.cairn.command.operations.platform;

import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.SECTION_PATHWAY_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.operations.OperationRecord;
import org.cairn.command.operations.Sections;
import org.cairn.contracts.operations.ChangePlatform;
import org.cairn.contracts.operations.PlatformChanged;

final class ChangePlatformDecision implements Slice<ChangePlatform> {

    @Override
    public Class<ChangePlatform> command() {
        return ChangePlatform.class;
    }

    @Override
    public Decision decide(ChangePlatform command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (!Sections.allKnown(command.sections(), known)) return reject(SECTION_PATHWAY_UNKNOWN);
        return OperationRecord.decide(
                new PlatformChanged(
                        command.operation(),
                        command.system(),
                        command.kind(),
                        command.breaking(),
                        command.sections(),
                        act.effectiveOn()),
                known);
    }
}
