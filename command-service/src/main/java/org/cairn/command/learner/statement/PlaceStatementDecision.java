package org.cairn.command.learner.statement;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.STATEMENT_ID_TAKEN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.LearnerRecord;
import org.cairn.command.state.LearnerState;
import org.cairn.contracts.learner.PlaceStatement;
import org.cairn.contracts.learner.StatementPlaced;

final class PlaceStatementDecision implements Slice<PlaceStatement> {

    @Override
    public Class<PlaceStatement> command() {
        return PlaceStatement.class;
    }

    @Override
    public Decision decide(PlaceStatement command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var placed = new StatementPlaced(
                command.statement(), command.learner(), command.about(), command.text(), act.effectiveOn());
        var already =
                known.of(LearnerRecord.BOUNDARY, command.learner()).statements().get(command.statement());
        if (already != null) return already.equals(placed) ? NOTHING_NEW : reject(STATEMENT_ID_TAKEN);

        var refusal = known.of(LearnerState.BOUNDARY, command.learner()).refusal();
        if (refusal != null) return reject(refusal);
        return accept(placed);
    }
}
