package org.cairn.projections.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.CreditsAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.junit.jupiter.api.Test;

/// By what a pace plan's milestones are weighed.
class LeastCreditsTest {

    private static Mastery leaf(String competency, int credits) {
        return new Mastery(new CompetencyCode(competency), Credits.of(credits), null, null);
    }

    private static long least(Requirement requirement) {
        return LeastCredits.of(requirement).toMeet(requirement) / 100;
    }

    /// 5 + 10, the two smallest of 3, 4, 6, and one option of 8 or 9: 15 + 7 + 8.
    @Test
    void aRequirementIsWorthTheLeastWithWhichItCanBeMet() {
        var some = new NOf("some", "Some", 2, List.of(leaf("C3", 3), leaf("C4", 4), leaf("C6", 6)));
        var choice =
                new ChoiceGroup("choice", "Choice", 1, null, false, false, List.of(leaf("C8", 8), leaf("C9", 9)), null);
        var all = new AllOf("all", "All", List.of(leaf("C5", 5), leaf("C10", 10), some, choice));
        assertThat(least(all)).isEqualTo(30);
        assertThat(least(new CreditsAtLeast("sum", "Sum", Credits.of(12), List.of(all), null)))
                .isEqualTo(12);
    }

    @Test
    void whereNothingHasCreditsEachCompetencyIsOne() {
        var leaves = List.<Requirement>of(new Mastery(new CompetencyCode("A")), new Mastery(new CompetencyCode("B")));
        assertThat(least(new AllOf("all", "All", leaves))).isEqualTo(2);
    }
}
