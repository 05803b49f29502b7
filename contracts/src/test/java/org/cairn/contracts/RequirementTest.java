package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.pathway.evaluation.Attained;
import org.cairn.contracts.pathway.evaluation.RequirementCheck;
import org.junit.jupiter.api.Test;

class RequirementTest {

    private static final CompetencyCode A = new CompetencyCode("A");
    private static final CompetencyCode B = new CompetencyCode("B");
    private static final CompetencyCode C = new CompetencyCode("C");
    private static final Requirement A_AND_ONE_OF_B_C = new AllOf(
            "all",
            "A, and B or C",
            List.of(new Mastery(A), new NOf("one", "B or C", 1, List.of(new Mastery(B), new Mastery(C)))));

    @Test
    void nestedRequirementIsMetByEitherChoice() {
        assertThat(met(A_AND_ONE_OF_B_C, Set.of(A, B))).isTrue();
        assertThat(met(A_AND_ONE_OF_B_C, Set.of(A, C))).isTrue();
        assertThat(met(A_AND_ONE_OF_B_C, Set.of(A, B, C))).isTrue();
    }

    @Test
    void nestedRequirementIsNotMetByLess() {
        assertThat(met(A_AND_ONE_OF_B_C, Set.of(A))).isFalse();
        assertThat(met(A_AND_ONE_OF_B_C, Set.of(B, C))).isFalse();
        assertThat(met(A_AND_ONE_OF_B_C, Set.of())).isFalse();
    }

    @Test
    void nothingRequiredIsMetByNothing() {
        assertThat(met(new AllOf("all", "Nothing", List.of()), Set.of())).isTrue();
    }

    private static boolean met(Requirement tree, Set<CompetencyCode> mastered) {
        return RequirementCheck.of(tree, List.of())
                .standing(tree.node(), Attained.of(mastered))
                .met();
    }

    @Test
    void nodesComeParentsFirst() {
        assertThat(A_AND_ONE_OF_B_C.nodes().map(Requirement::node)).containsExactly("all", "A", "one", "B", "C");
    }
}
