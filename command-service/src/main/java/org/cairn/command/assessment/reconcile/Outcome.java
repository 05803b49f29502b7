package org.cairn.command.assessment.reconcile;

import static org.cairn.contracts.assessment.AssessmentReason.AGREED_MARK_MISSING;
import static org.cairn.contracts.assessment.AssessmentReason.AGREED_MARK_NOT_TAKEN;
import static org.cairn.contracts.assessment.AssessmentReason.MARKS_TOO_FAR_APART;
import static org.cairn.contracts.assessment.AssessmentReason.THIRD_MARK_MISSING;

import java.math.BigDecimal;
import org.cairn.command.assessment.Marked;
import org.cairn.command.assessment.Marked.Flawed;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.ReconcileMarks;
import org.cairn.contracts.assessment.ReconciliationMethod;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.shared.Score;

/// What the marks become.
final class Outcome {

    static Marked of(ReconcileMarks command, Pile pile, PathwayDefinition pathway, Knowledge known) {
        if (command.method() == ReconciliationMethod.AGREED) {
            var agreed = command.agreed();
            return agreed == null
                    ? new Flawed(AGREED_MARK_MISSING)
                    : Marked.of(agreed, pile.judgements().getFirst().capped(), pathway, known);
        }
        if (command.agreed() != null) return new Flawed(AGREED_MARK_NOT_TAKEN);
        return command.method() == ReconciliationMethod.MEAN ? mean(pile, pathway, known) : third(pile);
    }

    /// Where marks differ too much, their middle is nobody's judgement.
    private static Marked mean(Pile pile, PathwayDefinition pathway, Knowledge known) {
        var farApart = pathway.sets().reconcileFrom();
        if (farApart != null && pile.difference().atLeast(farApart)) return new Flawed(MARKS_TOO_FAR_APART);
        var policy = Pathways.policyOf(pathway, known);
        var sum = pile.marks().stream().map(mark -> mark.score().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(
                BigDecimal.valueOf(pile.marks().size()),
                policy.decimals(),
                policy.rounding().mode());
        return Marked.of(
                GivenMark.of(within(new Score(mean), pile)),
                pile.judgements().getFirst().capped(),
                pathway,
                known);
    }

    /// Rounded, the mean of equal marks may lie beside them: it never lies outside of the marks.
    private static Score within(Score mean, Pile pile) {
        var scores = pile.marks().stream().map(mark -> mark.score()).sorted().toList();
        if (scores.getFirst().atLeast(mean)) return scores.getFirst();
        return mean.atLeast(scores.getLast()) ? scores.getLast() : mean;
    }

    private static Marked third(Pile pile) {
        for (var i = 0; i < pile.judgements().size(); i++) {
            if (pile.judgements().get(i).role() != MarkingRole.THIRD) continue;
            var mark = pile.marks().get(i);
            return new Marked.Whole(mark.rubric(), mark.criteria(), mark.score(), mark.level(), mark.overall());
        }
        return new Flawed(THIRD_MARK_MISSING);
    }

    private Outcome() {}
}
