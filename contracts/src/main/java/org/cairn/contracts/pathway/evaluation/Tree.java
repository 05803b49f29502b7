package org.cairn.contracts.pathway.evaluation;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.CreditsAtLeast;
import org.cairn.contracts.pathway.Requirement.LevelAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.jspecify.annotations.Nullable;

/// A requirement tree as numbers: nodes are counted from 0, the root, each before what is below it.
final class Tree {

    /// How a node is met: by being counted, by all below, by `need` of those below, by `need` hundredths of credits.
    enum Kind {
        PLACE,
        ALL,
        SOME,
        CREDITS
    }

    final Requirement[] nodes;
    final int[] parent;
    final int[] end; // The nodes below v are those from v + 1 to end[v] - 1.
    final int[][] below;
    final int[][] requires;
    final Kind[] kind;
    final long[] need;
    final int[] most; // How many of those below add credits.
    final int[] rank; // Of a place: the lowest that will do.
    final boolean[] exclusive;
    final int[] order; // Each after all that it rests on.
    private final Map<String, Integer> inner = new HashMap<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    /// @param levels of the scale, from lowest to highest; a level that is not among them cannot be reached
    /// @throws IllegalArgumentException if nodes rest on each other in a circle, or on one that is not there
    Tree(Requirement root, List<String> levels) {
        nodes = root.nodes().toArray(Requirement[]::new);
        var size = nodes.length;
        parent = new int[size];
        end = new int[size];
        below = new int[size][];
        requires = new int[size][];
        kind = new Kind[size];
        need = new long[size];
        most = new int[size];
        rank = new int[size];
        exclusive = new boolean[size];
        var ranks = IntStream.range(0, levels.size()).boxed().collect(toMap(levels::get, i -> i, (first, _) -> first));
        number(root, 0, -1, -1, false, ranks);
        for (var v = 0; v < size; v++) requires[v] = requiredBy(nodes[v]);
        order = new int[size];
        sort();
    }

    private int number(Requirement node, int v, int above, int atLeast, boolean counted, Map<String, Integer> ranks) {
        parent[v] = above;
        exclusive[v] = counted;
        var level = levelOf(node);
        rank[v] = level == null ? atLeast : Math.max(atLeast, ranks.getOrDefault(level, Integer.MAX_VALUE));
        kind[v] = switch (node) {
            case Mastery _ -> Kind.PLACE;
            case AllOf _, LevelAtLeast _, Prerequisite _ -> Kind.ALL;
            case NOf _, ChoiceGroup _ -> Kind.SOME;
            case CreditsAtLeast _ -> Kind.CREDITS;
        };
        need[v] = switch (node) {
            case NOf some -> some.n();
            case ChoiceGroup group -> group.min();
            case CreditsAtLeast some -> some.credits().hundredths();
            case Mastery _, AllOf _, LevelAtLeast _, Prerequisite _ -> node.of().size();
        };
        var group = node instanceof ChoiceGroup each ? each : null;
        most[v] = group == null ? Integer.MAX_VALUE : group.most();
        if (kind[v] == Kind.PLACE) {
            places.computeIfAbsent(node.node(), _ -> new ArrayList<>()).add(v);
        } else {
            inner.put(node.node(), v);
        }
        below[v] = new int[node.of().size()];
        var next = v + 1;
        for (var i = 0; i < below[v].length; i++) {
            below[v][i] = next;
            var inside = counted || group != null && group.exclusive();
            next = number(node.of().get(i), next, v, rank[v], inside, ranks);
        }
        end[v] = next;
        return next;
    }

    private static @Nullable String levelOf(Requirement node) {
        return switch (node) {
            case Mastery leaf -> leaf.level();
            case LevelAtLeast all -> all.level();
            case AllOf _, NOf _, CreditsAtLeast _, Prerequisite _, ChoiceGroup _ -> null;
        };
    }

    /// A prerequisite that is a competency is asked of what is mastered, not of a place.
    private int[] requiredBy(Requirement node) {
        if (!(node instanceof Prerequisite last)) return new int[0];
        return last.requires().stream()
                .filter(each -> !places.containsKey(each))
                .mapToInt(this::find)
                .toArray();
    }

    /// The inner node of that name; of a leaf, its first place.
    int find(String name) {
        var v = inner.get(name);
        if (v != null) return v;
        var all = places.get(name);
        if (all == null) throw new IllegalArgumentException("No node '%s' in the requirement tree".formatted(name));
        return all.getFirst();
    }

    List<Integer> placesOf(String competency) {
        return places.getOrDefault(competency, List.of());
    }

    CompetencyCode competency(int place) {
        return ((Mastery) nodes[place]).competency();
    }

    private void sort() {
        var state = new int[nodes.length];
        var count = 0;
        for (var v = 0; v < nodes.length; v++) count = visit(v, state, count);
    }

    private int visit(int v, int[] state, int count) {
        if (state[v] == 2) return count;
        if (state[v] == 1) throw new IllegalArgumentException("Prerequisites in a circle at '" + nodes[v].node() + "'");
        state[v] = 1;
        for (var each : below[v]) count = visit(each, state, count);
        for (var each : requires[v]) count = visit(each, state, count);
        state[v] = 2;
        order[count] = v;
        return count + 1;
    }

    /// All that these nodes rest on, and they themselves.
    boolean[] closure(int... targets) {
        var inside = new boolean[nodes.length];
        for (var target : targets) mark(target, inside);
        return inside;
    }

    private void mark(int v, boolean[] inside) {
        if (inside[v]) return;
        inside[v] = true;
        for (var each : below[v]) mark(each, inside);
        for (var each : requires[v]) mark(each, inside);
    }

    @Override
    public String toString() {
        return Arrays.toString(nodes);
    }
}
