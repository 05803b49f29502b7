package org.cairn.contracts.pathway.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.cairn.contracts.pathway.evaluation.Tree.Kind;

/// Whether these nodes of a tree are all met by what was attained. Places are filled; filling more never unmeets a
/// node.
final class Question {

    final Tree tree;
    final int[] targets;
    /// What the targets rest on.
    final boolean[] inside;
    /// Places that can be filled.
    final boolean[] fillable;
    /// Those that are, as nobody else needs the competency: no choice is to be made.
    final boolean[] fixed;
    /// Credits of a place once it is filled, in hundredths.
    final long[] gain;
    /// Whether credits of the node are asked for by one above it.
    final boolean[] adds;
    /// For each competency that several exclusive places could have: those places. The order keeps neighbours together.
    final int[][] contested;
    private final List<Integer> roots;
    private final boolean[] idle; // Below what is met by a waiver: it would be wasted there.
    private final boolean[] waived;
    private final boolean[] mastered;
    private final boolean[] barred;
    private final boolean[] ready; // Whether the competencies that a prerequisite names are mastered.

    /// @param added competencies that are taken to be mastered as well, at any level asked for
    Question(Tree tree, int[] targets, Attained attained, List<String> levels, Set<CompetencyCode> added) {
        this.tree = tree;
        this.targets = targets;
        var size = tree.nodes.length;
        inside = tree.closure(targets);
        fillable = new boolean[size];
        fixed = new boolean[size];
        gain = new long[size];
        adds = new boolean[size];
        waived = new boolean[size];
        mastered = new boolean[size];
        barred = new boolean[size];
        ready = new boolean[size];
        idle = new boolean[size];
        roots = rootsOf(tree, targets, inside);
        for (var v = 0; v < size; v++) look(v, attained, levels, added);
        contested = contest();
    }

    private void look(int v, Attained attained, List<String> levels, Set<CompetencyCode> added) {
        var node = tree.nodes[v];
        var above = tree.parent[v];
        if (above >= 0) {
            adds[v] = inside[above] && (adds[above] || tree.kind[above] == Kind.CREDITS);
            barred[v] = barred[above]
                    || tree.nodes[above] instanceof ChoiceGroup group
                            && group.declared()
                            && !attained.chosen()
                                    .getOrDefault(group.node(), Set.of())
                                    .contains(node.node());
        }
        idle[v] = above >= 0 && !roots.contains(v) && (idle[above] || waived[above] && !adds[v]);
        waived[v] = node.canBeWaived() && attained.waived().contains(node.node());
        ready[v] = !(node instanceof Prerequisite last)
                || last.requires().stream()
                        .filter(each -> !tree.placesOf(each).isEmpty())
                        .allMatch(each -> isThere(each, attained, added));
        if (!(node instanceof Mastery leaf) || !inside[v] || barred[v] || idle[v]) return;
        var level = attained.mastered().get(leaf.competency());
        mastered[v] = added.contains(leaf.competency())
                || level != null && (tree.rank[v] < 0 || levels.indexOf(level) >= tree.rank[v]);
        fillable[v] = mastered[v] || waived[v];
        gain[v] = mastered[v] ? creditsAt(v) : 0;
    }

    private boolean isThere(String name, Attained attained, Set<CompetencyCode> added) {
        var competency = new CompetencyCode(name);
        return added.contains(competency)
                || attained.mastered().containsKey(competency)
                || attained.waived().contains(name)
                        && tree.placesOf(name).stream().anyMatch(place -> tree.nodes[place].canBeWaived());
    }

    private int[][] contest() {
        var byCompetency = new LinkedHashMap<CompetencyCode, List<Integer>>();
        for (var v = 0; v < fillable.length; v++) {
            if (!fillable[v]) continue;
            if (tree.exclusive[v]) {
                byCompetency
                        .computeIfAbsent(tree.competency(v), _ -> new ArrayList<>())
                        .add(v);
            } else {
                fixed[v] = true;
            }
        }
        var several = new ArrayList<int[]>();
        for (var places : byCompetency.values()) {
            if (places.size() == 1) fixed[places.getFirst()] = true;
            else several.add(places.stream().mapToInt(Integer::intValue).toArray());
        }
        // What is settled early can be forgotten early. All places count, not only those that can be filled, so that
        // the
        // order is the same whatever was attained.
        several.sort(Comparator.comparing((int[] places) -> all(places).getLast())
                .thenComparing(places -> all(places).getFirst()));
        return several.toArray(int[][]::new);
    }

    private List<Integer> all(int[] places) {
        return tree.placesOf(tree.competency(places[0]).code());
    }

    /// A node that a prerequisite elsewhere rests on matters for itself, even where it does not for the one above.
    private static List<Integer> rootsOf(Tree tree, int[] targets, boolean[] inside) {
        var roots = new ArrayList<>(Arrays.stream(targets).boxed().toList());
        for (var v = 0; v < inside.length; v++) {
            if (inside[v]) for (var each : tree.requires[v]) if (!roots.contains(each)) roots.add(each);
        }
        return roots;
    }

    /// The targets, and the nodes that prerequisites name.
    List<Integer> roots() {
        return roots;
    }

    /// Whether nothing below the node is contested.
    boolean isSettled(int v) {
        return Arrays.stream(contested)
                .flatMapToInt(Arrays::stream)
                .noneMatch(place -> place >= v && place < tree.end[v]);
    }

    /// Which nodes are met, and which credits they have, if these places are filled.
    ///
    /// @return whether all targets are met
    boolean evaluate(boolean[] filled, boolean[] met, long[] credits) {
        for (var v : tree.order) {
            if (!inside[v]) continue;
            if (tree.kind[v] == Kind.PLACE) {
                met[v] = filled[v];
                credits[v] = filled[v] ? gain[v] : 0;
                continue;
            }
            var count = 0;
            var sum = 0L;
            for (var each : tree.below[v]) {
                if (met[each]) count++;
                sum += credits[each];
            }
            credits[v] = tree.below[v].length > tree.most[v] ? best(tree.below[v], tree.most[v], credits) : sum;
            var enough = tree.kind[v] == Kind.CREDITS ? sum >= tree.need[v] : count >= tree.need[v];
            for (var each : tree.requires[v]) enough &= met[each];
            met[v] = !barred[v] && (waived[v] || enough && ready[v]);
        }
        for (var target : targets) if (!met[target]) return false;
        return true;
    }

    private static long best(int[] of, int most, long[] credits) {
        var each = new long[of.length];
        for (var i = 0; i < of.length; i++) each[i] = credits[of[i]];
        Arrays.sort(each);
        var sum = 0L;
        for (var i = Math.max(0, of.length - most); i < of.length; i++) sum += each[i];
        return sum;
    }

    /// Whether a place is filled by mastery, and not by a waiver.
    boolean isMastered(int place) {
        return mastered[place];
    }

    boolean isBarred(int v) {
        return barred[v];
    }

    /// Whether the competencies that a prerequisite names are mastered.
    boolean isReady(int v) {
        return ready[v];
    }

    /// What the place would bring if its competency were mastered, in hundredths.
    long creditsAt(int place) {
        return tree.nodes[place] instanceof Mastery leaf && leaf.credits() != null
                ? leaf.credits().hundredths()
                : 0;
    }

    /// Whether an inner node is met whatever is below it. A waived place must still be had like any other.
    boolean isWaived(int v) {
        return waived[v] && !barred[v] && tree.kind[v] != Kind.PLACE;
    }
}
