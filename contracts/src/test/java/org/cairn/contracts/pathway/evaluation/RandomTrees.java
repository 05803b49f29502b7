package org.cairn.contracts.pathway.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.CreditsAtLeast;
import org.cairn.contracts.pathway.Requirement.LevelAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.jspecify.annotations.Nullable;

/// Small requirement trees in which much is contested, and learners who have attained some of what they ask for.
final class RandomTrees {

    static final List<String> LEVELS = List.of("fail", "pass", "good", "excellent");
    private static final List<String> MASTERY = LEVELS.subList(1, 4);

    private final Random random;
    private final int competencies;
    private final List<String> named = new ArrayList<>();
    private int names;

    RandomTrees(Random random, int competencies) {
        this.random = random;
        this.competencies = competencies;
    }

    Requirement tree() {
        named.clear();
        names = 0;
        return inner(3, false);
    }

    private Requirement node(int depth, boolean exclusive) {
        return depth == 0 || random.nextInt(3) > 0 ? leaf() : inner(depth, exclusive);
    }

    private Requirement inner(int depth, boolean exclusive) {
        var name = "n" + names++;
        var kind = random.nextInt(exclusive ? 6 : 9);
        var counted = exclusive || kind >= 6;
        var size = 1 + random.nextInt(4);
        var of = new ArrayList<Requirement>();
        // Prerequisites name what is complete before this node begins, so that they cannot go in a circle.
        var before = List.copyOf(named);
        for (var i = 0; i < size; i++) of.add(node(depth - 1, counted || kind == 5 && random.nextBoolean()));
        named.add(name);
        var some = 1 + random.nextInt(size);
        return switch (kind) {
            case 0 -> new AllOf(name, name, of, flag(5));
            case 1 -> new NOf(name, name, some, of, flag(5));
            case 2 -> new CreditsAtLeast(name, name, Credits.of(1 + random.nextInt(12)), of, flag(5));
            case 3 -> new LevelAtLeast(name, name, oneOf(MASTERY), of, flag(5));
            case 4 -> new Prerequisite(name, name, required(before), random.nextBoolean(), of, flag(5));
            default -> {
                var min = random.nextInt(some + 1);
                var max = random.nextBoolean() ? null : (Integer) Math.max(1, some);
                yield new ChoiceGroup(name, name, min, max, kind > 5, random.nextInt(4) == 0, of, flag(5));
            }
        };
    }

    private List<String> required(List<String> before) {
        if (before.isEmpty() || random.nextInt(3) == 0) return List.of();
        return List.of(oneOf(before));
    }

    private Requirement leaf() {
        var credits = random.nextInt(4) == 0 ? null : Credits.of(1 + random.nextInt(5));
        var level = random.nextInt(4) == 0 ? oneOf(MASTERY) : null;
        return new Mastery(competency(), credits, level, flag(8));
    }

    private @Nullable Boolean flag(int oneIn) {
        return random.nextInt(oneIn) == 0 ? Boolean.TRUE : null;
    }

    CompetencyCode competency() {
        return new CompetencyCode("C" + random.nextInt(competencies));
    }

    Attained attained(Requirement tree) {
        var mastered = new HashMap<CompetencyCode, String>();
        var share = random.nextInt(1, 5);
        for (var i = 0; i < competencies; i++) {
            if (random.nextInt(4) < share) mastered.put(new CompetencyCode("C" + i), oneOf(MASTERY));
        }
        var waived = new HashSet<String>();
        var chosen = new HashMap<String, Set<String>>();
        tree.nodes().forEach(node -> {
            if (random.nextInt(6) == 0) waived.add(node.node());
            if (node instanceof ChoiceGroup group) {
                var options = new HashSet<String>();
                for (var option : group.options()) if (random.nextInt(4) > 0) options.add(option);
                chosen.put(group.node(), options);
            }
        });
        return new Attained(mastered, waived, chosen);
    }

    /// One competency more, or one at a higher level.
    Attained more(Attained attained) {
        var mastered = new HashMap<>(attained.mastered());
        mastered.merge(competency(), oneOf(MASTERY), (a, b) -> LEVELS.indexOf(a) > LEVELS.indexOf(b) ? a : b);
        return new Attained(mastered, attained.waived(), attained.chosen());
    }

    List<String> targets(Requirement tree) {
        var all = tree.nodes().map(Requirement::node).distinct().toList();
        return switch (random.nextInt(3)) {
            case 0 -> List.of(oneOf(all));
            case 1 -> List.of(oneOf(all), oneOf(all));
            default -> List.of(tree.node());
        };
    }

    static Attained with(Attained attained, Map<CompetencyCode, String> more) {
        var mastered = new HashMap<>(attained.mastered());
        mastered.putAll(more);
        return new Attained(mastered, attained.waived(), attained.chosen());
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
