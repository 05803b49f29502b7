package org.cairn.contracts.pathway.evaluation;

import org.cairn.contracts.pathway.evaluation.Tree.Kind;

/// How many branches a [Search] may have to look at, at the very most.
///
/// 1 where choices are plain. Else the sum over all depths of the smaller of two bounds: the places of the competencies
/// so far multiplied, and the different states of [Progress] times the places of the next.
final class Effort {

    static double most(Question question) {
        var demands = new Demands(question);
        if (isPlain(question, demands)) return 1;
        var progress = new Progress(question);
        var states = 1.0;
        var branches = 1.0;
        for (var depth = 0; depth < question.contested.length; depth++) {
            var here = states * question.contested[depth].length;
            branches += here;
            states = Math.min(here, progress.most(depth + 1, demands));
        }
        return branches;
    }

    /// Whether to serve the demands is to meet the targets: the matching then decides.
    private static boolean isPlain(Question question, Demands demands) {
        for (var places : question.contested) {
            for (var place : places) if (!isPlain(place, question, demands)) return false;
        }
        return question.contested.length == 0
                || question.roots().stream().allMatch(root -> demands.isAsked(root) || question.isSettled(root));
    }

    private static boolean isPlain(int place, Question question, Demands demands) {
        var tree = question.tree;
        var served = demands.servedBy[place];
        if (served < 0 || question.adds[demands.nodes.get(served)]) return false;
        var demand = demands.nodes.get(served);
        if (demand == place) return true;
        if (tree.parent[place] != demand) return false;
        if (tree.kind[demand] == Kind.SOME) return true;
        for (var other : tree.below[demand]) {
            var contested = question.fillable[other] && !question.fixed[other];
            if (contested && question.gain[other] != question.gain[place]) return false;
        }
        return true;
    }

    private Effort() {}
}
