package org.cairn.contracts.pathway.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cairn.contracts.pathway.evaluation.Tree.Kind;
import org.jspecify.annotations.Nullable;

/// What must be had in any case, and whether there is enough to give each its share: a necessary condition, and where
/// choices are plain (so many of these, so many equal credits of these) a sufficient one.
///
/// A demand is a node that has to be met, as all above it take all of theirs. Below different demands are different
/// places, each competency fills one, so demands are served like customers from stores: maximum matching, and for
/// credits a maximum flow that may cut a competency in parts (so never says no where yes is true).
final class Demands {

    private static final long IMPOSSIBLE = 1L << 40;

    /// Nodes that must be met, uppermost first, none below another.
    final List<Integer> nodes = new ArrayList<>();
    /// For each place the demand that it serves; -1 for none.
    final int[] servedBy;

    private final Question question;
    private final Tree tree;
    private final boolean[] walked;
    private final boolean[] asked;

    Demands(Question question) {
        this.question = question;
        tree = question.tree;
        walked = new boolean[tree.nodes.length];
        asked = new boolean[tree.nodes.length];
        servedBy = new int[tree.nodes.length];
        Arrays.fill(servedBy, -1);
        Arrays.stream(question.targets).sorted().forEach(this::walk);
        for (var d = 0; d < nodes.size(); d++) {
            Arrays.fill(servedBy, nodes.get(d), tree.end[nodes.get(d)], d);
        }
    }

    private void walk(int v) {
        if (walked[v]) return;
        walked[v] = true;
        asked[v] = true;
        if (question.isWaived(v)) return;
        var all = tree.kind[v] == Kind.ALL || tree.kind[v] == Kind.SOME && tree.need[v] == tree.below[v].length;
        if (all) {
            for (var each : tree.below[v]) walk(each);
        } else {
            nodes.add(v);
            Arrays.fill(walked, v, tree.end[v], true);
        }
    }

    /// Whether this node is met once the demands are.
    boolean isAsked(int v) {
        return asked[v];
    }

    /// Gives every contested competency from `depth` on a place.
    ///
    /// @param sure     places that are filled
    /// @param possible places that are, or could be
    /// @return a place for each, by index in [Question#contested]; null if the demands cannot all be met
    int @Nullable [] serve(int depth, boolean[] sure, boolean[] possible) {
        var lacking = new long[nodes.size()];
        for (var d = 0; d < lacking.length; d++) {
            lacking[d] = lacking(nodes.get(d), sure, possible);
            if (lacking[d] >= IMPOSSIBLE) return null;
        }
        var matching = new Matching(depth);
        for (var d = 0; d < lacking.length; d++) {
            for (var i = 0L; i < lacking[d]; i++) if (!matching.serve(d)) return null;
        }
        if (!hasCreditsFor(depth, sure)) return null;
        return matching.places();
    }

    /// How many competencies more are needed at least to meet the node.
    private long lacking(int v, boolean[] sure, boolean[] possible) {
        if (question.isWaived(v)) return 0;
        if (tree.kind[v] == Kind.PLACE) return sure[v] ? 0 : possible[v] ? 1 : IMPOSSIBLE;
        if (tree.kind[v] == Kind.CREDITS) return lackingForCredits(v, sure, possible);
        var each = new long[tree.below[v].length];
        for (var i = 0; i < each.length; i++) each[i] = lacking(tree.below[v][i], sure, possible);
        Arrays.sort(each);
        var sum = 0L;
        for (var i = 0; i < Math.min(each.length, tree.need[v]); i++) sum += each[i];
        return Math.min(sum, IMPOSSIBLE);
    }

    private long lackingForCredits(int v, boolean[] sure, boolean[] possible) {
        var missing = tree.need[v];
        var gains = new ArrayList<Long>();
        for (var place = v + 1; place < tree.end[v]; place++) {
            if (tree.kind[place] != Kind.PLACE) continue;
            if (sure[place]) missing -= question.gain[place];
            else if (possible[place]) gains.add(question.gain[place]);
        }
        gains.sort(Comparator.reverseOrder());
        var count = 0;
        for (var gain : gains) {
            if (missing <= 0) return count;
            missing -= gain;
            count++;
        }
        return missing <= 0 ? count : IMPOSSIBLE;
    }

    private boolean hasCreditsFor(int depth, boolean[] sure) {
        var missing = new long[nodes.size()];
        var asked = 0;
        for (var d = 0; d < missing.length; d++) {
            var v = nodes.get(d);
            if (tree.kind[v] != Kind.CREDITS) continue;
            missing[d] = tree.need[v];
            for (var place = v + 1; place < tree.end[v]; place++) {
                if (sure[place] && tree.kind[place] == Kind.PLACE) missing[d] -= question.gain[place];
            }
            if (missing[d] > 0) asked++;
        }
        return asked < 2 || new CreditFlow(question, this, depth, missing).serves();
    }

    /// Augmenting paths: a competency that already serves one demand moves to another to make room.
    private final class Matching {

        private final int depth;
        private final int[] place;
        private final boolean[] seen;

        Matching(int depth) {
            this.depth = depth;
            place = new int[question.contested.length];
            seen = new boolean[place.length];
            Arrays.fill(place, -1);
        }

        boolean serve(int demand) {
            Arrays.fill(seen, false);
            return augment(demand);
        }

        private boolean augment(int demand) {
            for (var c = depth; c < place.length; c++) {
                if (seen[c]) continue;
                for (var candidate : question.contested[c]) {
                    if (servedBy[candidate] != demand) continue;
                    seen[c] = true;
                    if (place[c] >= 0 && !gives(c, demand)) break;
                    place[c] = candidate;
                    return true;
                }
            }
            return false;
        }

        private boolean gives(int c, int demand) {
            var served = servedBy[place[c]];
            return served != demand && augment(served);
        }

        /// What serves no demand takes its first place.
        int[] places() {
            for (var c = depth; c < place.length; c++) if (place[c] < 0) place[c] = question.contested[c][0];
            return place;
        }
    }
}
