package org.cairn.contracts.pathway.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
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

/// Tries every way to give competencies their places, in the plainest words, with nothing shared with what it is to
/// check but the records. Takes as long as there are ways.
final class EveryWay {

    /// A leaf, by the way to it from the root.
    private record Place(List<Integer> way, Mastery leaf, boolean mastered) {}

    private final Requirement root;
    private final Attained attained;
    private final List<String> levels;
    private final LinkedHashMap<CompetencyCode, List<Place>> exclusive = new LinkedHashMap<>();
    private final Set<List<Integer>> filled = new HashSet<>();
    private final Set<List<Integer>> byMastery = new HashSet<>();

    EveryWay(Requirement root, Attained attained, List<String> levels) {
        this.root = root;
        this.attained = attained;
        this.levels = levels;
        look(root, List.of(), false, -1);
    }

    boolean meets(List<String> nodes) {
        return meets(nodes, List.copyOf(exclusive.values()), 0);
    }

    private boolean meets(List<String> nodes, List<List<Place>> competencies, int next) {
        if (next == competencies.size()) return nodes.stream().allMatch(this::met);
        for (var place : competencies.get(next)) {
            fill(place);
            var found = meets(nodes, competencies, next + 1);
            filled.remove(place.way());
            byMastery.remove(place.way());
            if (found) return true;
        }
        return false;
    }

    private void fill(Place place) {
        filled.add(place.way());
        if (place.mastered()) byMastery.add(place.way());
    }

    private void look(Requirement node, List<Integer> way, boolean counted, int above) {
        var rank = above;
        if (node instanceof LevelAtLeast all) rank = Math.max(rank, levels.indexOf(all.level()));
        if (node instanceof Mastery leaf) {
            if (leaf.level() != null) rank = Math.max(rank, levels.indexOf(leaf.level()));
            var level = attained.mastered().get(leaf.competency());
            var mastered = level != null && levels.indexOf(level) >= rank;
            if (!mastered && !waived(leaf)) return;
            var place = new Place(way, leaf, mastered);
            if (counted)
                exclusive
                        .computeIfAbsent(leaf.competency(), _ -> new ArrayList<>())
                        .add(place);
            else fill(place);
        }
        for (var i = 0; i < node.of().size(); i++) {
            var child = node.of().get(i);
            if (node instanceof ChoiceGroup group && !isOption(group, child)) continue;
            look(child, below(way, i), counted || node instanceof ChoiceGroup group && group.exclusive(), rank);
        }
    }

    private boolean isOption(ChoiceGroup group, Requirement child) {
        return !group.declared()
                || attained.chosen().getOrDefault(group.node(), Set.of()).contains(child.node());
    }

    private boolean waived(Requirement node) {
        return node.canBeWaived() && attained.waived().contains(node.node());
    }

    private static List<Integer> below(List<Integer> way, int i) {
        var longer = new ArrayList<>(way);
        longer.add(i);
        return longer;
    }

    private boolean met(String name) {
        return met(name, root, List.of());
    }

    /// The first node of that name, parents first.
    private boolean met(String name, Requirement node, List<Integer> way) {
        var found = find(name, node, way);
        return found != null && !isBarred(found) && met(at(found), found);
    }

    private static @Nullable List<Integer> find(String name, Requirement node, List<Integer> way) {
        if (node.node().equals(name)) return way;
        for (var i = 0; i < node.of().size(); i++) {
            var found = find(name, node.of().get(i), below(way, i));
            if (found != null) return found;
        }
        return null;
    }

    private Requirement at(List<Integer> way) {
        var node = root;
        for (var i : way) node = node.of().get(i);
        return node;
    }

    private boolean isBarred(List<Integer> way) {
        for (var i = 0; i < way.size(); i++) {
            var child = at(way.subList(0, i + 1));
            if (at(way.subList(0, i)) instanceof ChoiceGroup group && !isOption(group, child)) return true;
        }
        return false;
    }

    private boolean met(Requirement node, List<Integer> way) {
        if (node instanceof Mastery) return filled.contains(way);
        if (waived(node)) return true;
        var count = 0;
        for (var i = 0; i < node.of().size(); i++) {
            var child = node.of().get(i);
            if (node instanceof ChoiceGroup group && !isOption(group, child)) continue;
            if (met(child, below(way, i))) count++;
        }
        return switch (node) {
            case AllOf _, LevelAtLeast _ -> count == node.of().size();
            case Prerequisite last ->
                count == node.of().size() && last.requires().stream().allMatch(this::isThere);
            case NOf some -> count >= some.n();
            case ChoiceGroup group -> count >= group.min();
            case CreditsAtLeast some -> credits(node, way) >= some.credits().hundredths();
            case Mastery _ -> throw new AssertionError("Said above");
        };
    }

    private boolean isThere(String name) {
        var leaves = root.nodes()
                .filter(node -> node instanceof Mastery && node.node().equals(name))
                .toList();
        if (leaves.isEmpty()) return met(name);
        return attained.mastered().containsKey(new CompetencyCode(name))
                || leaves.stream().anyMatch(this::waived);
    }

    private long credits(Requirement node, List<Integer> way) {
        if (node instanceof Mastery leaf) {
            var credits = leaf.credits();
            return credits != null && byMastery.contains(way) ? credits.hundredths() : 0;
        }
        var each = new ArrayList<Long>();
        for (var i = 0; i < node.of().size(); i++) each.add(credits(node.of().get(i), below(way, i)));
        each.sort(Comparator.reverseOrder());
        var most = node instanceof ChoiceGroup group ? group.most() : each.size();
        return each.stream().limit(most).mapToLong(Long::longValue).sum();
    }
}
