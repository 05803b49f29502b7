package org.cairn.contracts.pathway.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.CreditsAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.junit.jupiter.api.Test;

/// Pathways of 60 competencies and 8 exclusive groups. A question is to take well under 10 ms; `-Drequirements.speed`
/// prints what it takes.
class LargePathwayTest {

    private static final int COMPETENCIES = 60;
    private static final int GROUPS = 8;

    @Test
    void everyCompetencyInEveryGroup() {
        // 8 groups of 7 need 56 of the 60.
        var tree = tree(g -> group(g, 7, leaves(0, COMPETENCIES, 0)));
        assertThat(check(tree).worstCaseSteps(List.of("all"))).isEqualTo(1);
        assertThat(check(tree).standing("all", mastered(56)).met()).isTrue();
        var oneShort = check(tree).standing("all", mastered(55));
        assertThat(oneShort.met()).isFalse();
        assertThat(oneShort.missing()).hasSize(1);
        tellTime("all in all, met", tree, mastered(56));
        tellTime("all in all, one short", tree, mastered(55));
    }

    @Test
    void neighboursShareCompetencies() {
        // Each group has 15 from its own start, 7 apart: half of them are in the next one as well.
        var tree = tree(g -> group(g, 7, leaves(7 * g, 15, 0)));
        assertThat(check(tree).worstCaseSteps(List.of("all"))).isEqualTo(1);
        assertThat(check(tree).standing("all", mastered(60)).met()).isTrue();
        tellTime("neighbours, met", tree, mastered(60));
        tellTime("neighbours, ten short", tree, mastered(50));
    }

    @Test
    void creditsOfDifferentSizes() {
        // Credits of 5, 7.5 and 10 in turn, 37.5 in every group.
        var tree = tree(g -> new CreditsAtLeast(
                "credits-" + g, "Credits", Credits.of("37.5"), List.of(group(g, 0, leaves(7 * g, 10, 1))), null));
        assertThat(check(tree).worstCaseSteps(List.of("all"))).isBetween(2.0, 20_000.0);
        assertThat(check(tree).standing("all", mastered(60)).met()).isTrue();
        tellTime("credits, met", tree, mastered(60));
        // Groups of ten with 75 credits, of which the neighbours want some: here and there it is just not enough.
        for (var seed = 0; seed < 12; seed++) tellTime("credits, scarce", tree, some(seed, 38 + seed % 4));
    }

    @Test
    void bundlesOfCompetencies() {
        // Every group asks for two of five bundles of two, which the next group wants, too.
        var tree = tree(g -> {
            var bundles = IntStream.range(0, 5)
                    .<Requirement>mapToObj(
                            b -> new AllOf("bundle-" + g + "-" + b, "Bundle", leaves(7 * g + 2 * b, 2, 0)))
                    .toList();
            return new ChoiceGroup("group-" + g, "Group", 2, null, true, false, bundles, null);
        });
        assertThat(check(tree).worstCaseSteps(List.of("all"))).isBetween(2.0, 50_000.0);
        assertThat(check(tree).standing("all", mastered(60)).met()).isTrue();
        tellTime("bundles, met", tree, mastered(60));
        for (var seed = 0; seed < 6; seed++) tellTime("bundles, scarce", tree, some(seed, 50));
    }

    @Test
    void creditsThatEveryoneWantsAreFoundToBeTooEntangled() {
        var random = new Random(1);
        var tree = tree(g -> new CreditsAtLeast(
                "credits-" + g,
                "Credits",
                Credits.of("37.5"),
                List.of(group(g, 0, leaves(random.nextInt(3), 50, 1))),
                null));
        assertThat(check(tree).worstCaseSteps(List.of("all"))).isGreaterThan(1e6);
    }

    private static Requirement tree(IntFunction<Requirement> group) {
        return new AllOf(
                "all", "All", IntStream.range(0, GROUPS).mapToObj(group).toList());
    }

    private static Requirement group(int number, int min, List<Requirement> of) {
        return new ChoiceGroup("group-" + number, "Group", min, null, true, false, of, null);
    }

    private static List<Requirement> leaves(int from, int count, int credits) {
        var leaves = new ArrayList<Requirement>();
        for (var i = from; i < from + count; i++) {
            var size = credits == 0 ? null : Credits.ofHundredths(500 + 250L * (i % 3));
            leaves.add(new Mastery(competency(i % COMPETENCIES), size, null, null));
        }
        return leaves;
    }

    private static CompetencyCode competency(int number) {
        return new CompetencyCode("C" + number);
    }

    private static Attained mastered(int count) {
        return without(count);
    }

    private static Attained without(int count, int... numbers) {
        return Attained.of(IntStream.range(0, count)
                .filter(each -> Arrays.stream(numbers).noneMatch(number -> number == each))
                .mapToObj(LargePathwayTest::competency)
                .toList());
    }

    private static Attained some(long seed, int count) {
        var all = new ArrayList<>(IntStream.range(0, COMPETENCIES).boxed().toList());
        Collections.shuffle(all, new Random(seed));
        return Attained.of(
                all.subList(0, count).stream().map(LargePathwayTest::competency).toList());
    }

    private static RequirementCheck check(Requirement tree) {
        return RequirementCheck.of(tree, List.of());
    }

    private static void tellTime(String what, Requirement tree, Attained attained) {
        var check = check(tree);
        var runs = Boolean.getBoolean("requirements.speed") ? 300 : 1;
        var decided = micros(runs, () -> check.isMet(List.of("all"), attained));
        var explained = micros(runs, () -> check.standing("all", attained));
        // Far above what it takes, so that a busy machine does not fail the build.
        assertThat(explained[explained.length / 2]).as("microseconds").isLessThan(5_000_000);
        if (runs == 1) return;
        System.err.printf(
                "%-24s met %5s  decided in %6d µs (slowest %7d)  with what is missing %6d µs (slowest %7d)%n",
                what,
                check.isMet(List.of("all"), attained),
                decided[runs / 2],
                decided[runs - 1],
                explained[runs / 2],
                explained[runs - 1]);
    }

    private static long[] micros(int runs, Runnable question) {
        var times = new long[runs];
        for (var i = 0; i < runs; i++) {
            var began = System.nanoTime();
            question.run();
            times[i] = (System.nanoTime() - began) / 1000;
        }
        Arrays.sort(times);
        return times;
    }
}
