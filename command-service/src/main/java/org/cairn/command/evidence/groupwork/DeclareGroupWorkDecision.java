package org.cairn.command.evidence.groupwork;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.evidence.EvidenceReason.GROUP_WORK_ID_TAKEN;
import static org.cairn.contracts.evidence.EvidenceReason.GROUP_WORK_SHARES_NOT_WHOLE;
import static org.cairn.contracts.evidence.EvidenceReason.GROUP_WORK_WITHOUT_SEVERAL_AUTHORS;

import java.util.HashSet;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.GroupWork;
import org.cairn.command.state.LearnerState;
import org.cairn.contracts.evidence.AuthorShare;
import org.cairn.contracts.evidence.DeclareGroupWork;
import org.cairn.contracts.evidence.GroupWorkDeclared;
import org.cairn.contracts.evidence.Share;

/// What several authors declare once cannot be told differently in each one's enrolment.
final class DeclareGroupWorkDecision implements Slice<DeclareGroupWork> {

    private static final int MOST_AUTHORS = 100;

    @Override
    public Class<DeclareGroupWork> command() {
        return DeclareGroupWork.class;
    }

    @Override
    public Decision decide(DeclareGroupWork command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var learners = command.authors().stream().map(AuthorShare::learner).toList();
        if (learners.size() < 2 || learners.size() > MOST_AUTHORS || new HashSet<>(learners).size() < learners.size()) {
            return reject(GROUP_WORK_WITHOUT_SEVERAL_AUTHORS);
        }
        var shares = command.authors().stream().map(AuthorShare::share).toList();
        if (!Share.areOneWhole(shares)) return reject(GROUP_WORK_SHARES_NOT_WHOLE);

        var declared = new GroupWorkDeclared(command.group(), command.artefact(), command.authors(), act.effectiveOn());
        var already = known.of(GroupWork.BOUNDARY, command.group()).declared();
        if (declared.equals(already)) return NOTHING_NEW;
        if (already != null) return reject(GROUP_WORK_ID_TAKEN);

        for (var learner : learners) {
            var refusal = known.of(LearnerState.BOUNDARY, learner).refusal();
            if (refusal != null) return reject(refusal);
        }
        return accept(declared);
    }
}
