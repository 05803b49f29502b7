package org.cairn.contracts.pathway.evaluation;

import java.util.Arrays;
import java.util.List;
import org.cairn.contracts.pathway.evaluation.Tree.Kind;

/// How far the first so many decisions have come, with all left out that cannot matter any more: two branches with the
/// same progress end alike. A node that is met whatever comes, or cannot be met any more, is one sign; of places side
/// by side only counts how many of each size are filled.
final class Progress {

    private final Question question;
    private final Tree tree;
    private final List<Integer> roots;
    private final int[] decidedAt; // Of a contested place: how many competencies are decided before its own.
    private final boolean[] open; // Whether anything below is contested.

    Progress(Question question) {
        this.question = question;
        tree = question.tree;
        decidedAt = new int[tree.nodes.length];
        open = new boolean[tree.nodes.length];
        Arrays.fill(decidedAt, -1);
        for (var c = 0; c < question.contested.length; c++) {
            for (var place : question.contested[c]) {
                decidedAt[place] = c;
                for (var v = place; v >= 0 && !open[v]; v = tree.parent[v]) open[v] = true;
            }
        }
        roots = question.roots();
    }

    String after(int depth, boolean[] met, boolean[] canBeMet, boolean[] sure) {
        var text = new StringBuilder().append((char) depth);
        for (var root : roots) tell(root, depth, met, canBeMet, sure, text);
        return text.toString();
    }

    private void tell(int v, int depth, boolean[] met, boolean[] canBeMet, boolean[] sure, StringBuilder text) {
        if (!open[v]) return;
        text.append(met[v] ? 'y' : canBeMet[v] ? '?' : 'n');
        if (!question.adds[v] && (met[v] || !canBeMet[v])) return;
        if (tree.kind[v] == Kind.PLACE) {
            text.append(sure[v] ? '1' : '0');
            return;
        }
        for (var size : sizes(v)) {
            var count = 0;
            for (var each : tree.below[v]) {
                if (isDecided(each, depth) && sure[each] && (size < 0 || question.gain[each] == size)) count++;
            }
            text.append((char) count);
        }
        for (var each : tree.below[v]) {
            if (tree.kind[each] != Kind.PLACE) tell(each, depth, met, canBeMet, sure, text);
        }
    }

    private boolean isDecided(int place, int depth) {
        return tree.kind[place] == Kind.PLACE && decidedAt[place] >= 0 && decidedAt[place] < depth;
    }

    /// The different credits of contested places right below; -1 for all where credits do not matter.
    private long[] sizes(int v) {
        var contested =
                Arrays.stream(tree.below[v]).filter(each -> tree.kind[each] == Kind.PLACE && decidedAt[each] >= 0);
        if (!addsBelow(v)) return contested.findAny().isPresent() ? new long[] {-1} : new long[0];
        return contested
                .mapToLong(each -> question.gain[each])
                .sorted()
                .distinct()
                .toArray();
    }

    private boolean addsBelow(int v) {
        return question.adds[v] || tree.kind[v] == Kind.CREDITS;
    }

    /// No more than this many different answers of [#after] are possible at this depth.
    double most(int depth, Demands demands) {
        var product = 1.0;
        for (var root : roots) product *= most(root, depth, demands);
        return product;
    }

    private double most(int v, int depth, Demands demands) {
        if (!open[v] || tree.kind[v] == Kind.PLACE && !isDecided(v, depth)) return 1;
        if (tree.kind[v] == Kind.PLACE) return 2;
        var product = 1.0;
        var begun = false;
        var closed = true;
        for (var place = v + 1; place < tree.end[v]; place++) {
            if (tree.kind[place] != Kind.PLACE || decidedAt[place] < 0) continue;
            if (isDecided(place, depth)) begun = true;
            else closed = false;
        }
        if (!begun) return 1;
        for (var size : sizes(v)) {
            var count = 1;
            for (var each : tree.below[v]) {
                if (isDecided(each, depth) && (size < 0 || question.gain[each] == size)) count++;
            }
            product *= count;
        }
        for (var each : tree.below[v]) if (tree.kind[each] != Kind.PLACE) product *= most(each, depth, demands);
        if (question.adds[v]) return product;
        // What must be met and is not any more ends the branch.
        if (closed) return demands.isAsked(v) ? 1 : Math.min(product, 2);
        return product;
    }
}
