package org.cairn.contracts.pathway.evaluation;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cairn.contracts.pathway.Requirement;
import org.junit.jupiter.api.Test;

/// Over many random trees. `-Drequirements.trees=N` tries more, `-Drequirements.seed=N` the same again.
class RequirementPropertyTest {

    private static final int TREES = Integer.getInteger("requirements.trees", 5_000);
    private static final long SEED = Long.getLong("requirements.seed", 20260301L);

    private interface Property {
        void holds(RandomTrees trees, Requirement tree, List<String> targets, Attained attained);
    }

    @Test
    void theAnswerIsThatOfTryingEveryWay() {
        var met = new int[2];
        forMany((trees, tree, targets, attained) -> {
            var expected = new EveryWay(tree, attained, RandomTrees.LEVELS).meets(targets);
            assertThat(check(tree).isMet(targets, attained)).isEqualTo(expected);
            met[expected ? 1 : 0]++;
        });
        // A test of which all answers are alike would show little.
        assertThat(met[0]).isGreaterThan(TREES / 10);
        assertThat(met[1]).isGreaterThan(TREES / 10);
    }

    @Test
    void moreMasteredNeverTurnsMetIntoUnmet() {
        forMany((trees, tree, targets, attained) -> {
            if (!check(tree).isMet(targets, attained)) return;
            assertThat(check(tree).isMet(targets, trees.more(attained))).isTrue();
        });
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        forMany((trees, tree, targets, attained) -> assertThat(check(tree).standing(targets, attained))
                .isEqualTo(check(tree).standing(targets, attained)));
    }

    @Test
    void whatIsSaidToCountIsEnoughAndNothingCountsTwice() {
        forMany((trees, tree, targets, attained) -> {
            var standing = check(tree).standing(targets, attained);
            var seen = new HashSet<Object>();
            for (var counted : standing.counted()) {
                assertThat(attained.mastered()).containsKey(counted.competency());
                if (Exclusive.isBelow(tree, counted.below())) {
                    assertThat(seen.add(counted.competency()))
                            .as("%s counts once", counted)
                            .isTrue();
                }
            }
            assertThat(standing.met()).isEqualTo(check(tree).isMet(targets, attained));
            if (standing.met()) assertThat(standing.metNodes()).containsAll(targets);
        });
    }

    @Test
    void whatIsMissingCompletesItAndNothingOfItCanBeLeftOut() {
        var completed = new int[1];
        forMany((trees, tree, targets, attained) -> {
            var missing = check(tree).standing(targets, attained).missing();
            if (missing.isEmpty()) return;
            completed[0]++;
            var all = missing.stream()
                    .map(Standing.Counted::competency)
                    .distinct()
                    .toList();
            var top = all.stream().collect(toMap(each -> each, _ -> "excellent"));
            assertThat(new EveryWay(tree, RandomTrees.with(attained, top), RandomTrees.LEVELS).meets(targets))
                    .isTrue();
            for (var each : all) {
                var less = new HashMap<>(top);
                less.remove(each);
                assertThat(new EveryWay(tree, RandomTrees.with(attained, less), RandomTrees.LEVELS).meets(targets))
                        .isFalse();
            }
        });
        assertThat(completed[0]).isGreaterThan(TREES / 20);
    }

    @Test
    void nothingIsMissingOnlyIfItIsMetOrOutOfReach() {
        forMany((trees, tree, targets, attained) -> {
            var standing = check(tree).standing(targets, attained);
            if (!standing.missing().isEmpty() || standing.met()) return;
            var top = tree.competencies().distinct().collect(toMap(each -> each, _ -> "excellent"));
            assertThat(new EveryWay(tree, RandomTrees.with(attained, top), RandomTrees.LEVELS).meets(targets))
                    .isFalse();
        });
    }

    @Test
    void noSearchTakesMoreStepsThanTheWorstCase() {
        var branched = new int[1];
        forMany((trees, tree, targets, attained) -> {
            var check = check(tree);
            var numbers = new Tree(tree, RandomTrees.LEVELS);
            var search = new Search(new Question(
                    numbers,
                    targets.stream().mapToInt(numbers::find).toArray(),
                    attained,
                    RandomTrees.LEVELS,
                    Set.of()));
            search.solve();
            if (search.steps() > 1) branched[0]++;
            assertThat((double) search.steps()).isLessThanOrEqualTo(check.worstCaseSteps(targets));
        });
        assertThat(branched[0]).isPositive();
    }

    private static RequirementCheck check(Requirement tree) {
        return RequirementCheck.of(tree, RandomTrees.LEVELS);
    }

    private static void forMany(Property property) {
        for (var i = 0; i < TREES; i++) {
            var random = new Random(SEED + i);
            var trees = new RandomTrees(random, 2 + random.nextInt(6));
            var tree = trees.tree();
            if (Exclusive.ways(tree) > 20_000) continue;
            var targets = trees.targets(tree);
            var attained = trees.attained(tree);
            try {
                property.holds(trees, tree, targets, attained);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError(
                        "-Drequirements.seed=%d%n%s%nasked for %s by %s".formatted(SEED + i, tree, targets, attained),
                        broken);
            }
        }
    }
}
