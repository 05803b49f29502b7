package org.cairn.projections.reports.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// D3 to D6, by hand.
class MarkingIndicatorsTest {
    private final MadeUpProgramme made = new MadeUpProgramme(1).baseline(MadeUpProgramme.START, "b1");
    private final UUID a = made.id();
    private final UUID b = made.id();
    private UUID learner = made.id();

    @BeforeEach
    void aLearner() {
        learner = made.enrol(MadeUpProgramme.START, "c", null);
    }

    /// Term 1 of the baseline year: A gives 30 judgements of level 2, B 10 of level 1; L = 1.75. Term 1 of the
    /// next: A gives 10 of level 2, B 30 of level 2; L = 2. ΔL = 0.25: composition Σ Δw·m̄ = −½·2 + ½·1.5 = −0.25,
    /// within Σ Δm·w̄ = 1·½(¼ + ¾) = 0.5. Anchors: A 0 then 0; B 0 then 0.5 (two rated one above, two right). ΔΛ =
    /// ¾·0.5 = 0.375: composition ½·0 + ½·0.25 … = 0.125, within 0.5·½ = 0.25. Unexplained: −0.125.
    @Test
    void aChangeOfLevelsIsSplitAndLeniencyTakenOff() {
        anchors(0, 0);
        judge(0, a, 2, 30);
        judge(0, b, 1, 10);
        anchors(3, 0.5);
        judge(3, a, 2, 10);
        judge(3, b, 2, 30);
        var row = only(made.rows("d5", ""));
        assertThat(row.value()).isCloseTo(0.25, within(1e-12));
        assertThat(row.parts().get("composition")).isCloseTo(-0.25, within(1e-12));
        assertThat(row.parts().get("within")).isCloseTo(0.5, within(1e-12));
        assertThat(row.parts().get("unexplained")).isCloseTo(-0.125, within(1e-12));
        assertThat(row.parts().get("composition-unexplained")).isCloseTo(-0.375, within(1e-12));
        assertThat(row.parts().get("within-unexplained")).isCloseTo(0.25, within(1e-12));
        assertThat(row.note()).isNull();
        // Λ of the term is weighted by judgements: ¼·0 + ¾·0.5.
        var leniency = made.rows("d3", "leniency");
        assertThat(leniency.getLast().value()).isCloseTo(0.375, within(1e-12));
        assertThat(leniency.getLast().reference()).isZero();
        // Two assessors are too few to tell.
        assertThat(leniency.getLast().status()).isEqualTo(Status.INSUFFICIENT);
    }

    @Test
    void withoutAnchorsLeniencyCannotBeToldFromLearning() {
        judge(0, a, 2, 30);
        judge(3, a, 3, 30);
        var row = only(made.rows("d5", ""));
        assertThat(row.note()).isEqualTo("not separable");
        assertThat(row.parts()).doesNotContainKey("unexplained");
        assertThat(made.rows("d3", "leniency")).isEmpty();
    }

    @Test
    void whoKnewThatItWasAReferenceWorkIsNotCounted() {
        var anchor = made.anchor(2);
        for (var i = 0; i < 30; i++) made.rate(day(0), anchor, a, 3, false);
        assertThat(made.rows("d3", "leniency")).isEmpty();
    }

    /// Four assessors whose leniency is 0 in the baseline year and 0.5, 0.75, 0.5, 0.25 after: mean 0.5, s =
    /// 0.20412, t = 0.5 ÷ (0.20412 ÷ 2) = 4.899 with 3 degrees of freedom: p = 0.01628, z = 2.4027 (scipy): no
    /// drift, though the change is large. In the third watched term the last three terms say the same.
    @Test
    void aChangeThatAFewAssessorsMayShowByChanceIsNoDrift() {
        var anchor = made.anchor(2);
        for (var assessor = 0; assessor < 4; assessor++) {
            var person = made.id();
            var lenient = List.of(2, 3, 2, 1).get(assessor);
            for (var term = 0; term < 6; term++) {
                judge(term, person, 2, 10);
                for (var i = 0; i < 4; i++) {
                    made.rate(day(term), anchor, person, term >= 3 && i < lenient ? 3 : 2, true);
                }
            }
        }
        var last = made.rows("d3", "leniency").getLast();
        assertThat(last.n()).isEqualTo(16);
        assertThat(last.change()).isCloseTo(0.5, within(1e-12));
        assertThat(last.parts().get("t-three")).isCloseTo(4.899, within(0.0005));
        assertThat(last.parts().get("z-three")).isCloseTo(2.4027, within(0.00005));
        assertThat(last.parts().get("assessors")).isEqualTo(4);
        // Sixteen ratings in a term are too few for a status.
        assertThat(last.status()).isEqualTo(Status.INSUFFICIENT);
    }

    /// 40 judgements of levels 1 and 2, 20 each, then 10 and 30, each of its own learner: deff = 1.
    /// p = 20.5/41 both, q = 10.5/41 and 30.5/41: PSI = (0.5 − 0.2561)·ln(0.5/0.2561) + (0.5 −
    /// 0.7439)·ln(0.5/0.7439) = 0.16320 + 0.09689 = 0.2601; limit 8.8075 · (1/40 + 1/40) = 0.4404.
    @Test
    void theDistributionOfLevelsIsComparedWithTheSameTermOfTheBaselineYear() {
        each(0, 1, 20);
        each(0, 2, 20);
        each(3, 1, 10);
        each(3, 2, 30);
        var row = programme(made.rows("d4", "")).getLast();
        assertThat(row.value()).isCloseTo(0.2601, within(0.0001));
        assertThat(row.parts().get("limit")).isCloseTo(0.4404, within(0.0001));
        assertThat(row.parts().get("deff")).isEqualTo(1);
        assertThat(row.parts().get("level-2")).isEqualTo(0.75);
        assertThat(row.learners()).isEqualTo(40);
        assertThat(row.status()).isEqualTo(Status.IN_CONTROL);
    }

    @Test
    void judgementsOfFewLearnersCountForLess() {
        for (var i = 0; i < 8; i++) {
            var one = made.enrol(MadeUpProgramme.START, "c", null);
            for (var k = 0; k < 5; k++) {
                made.judge(day(0), one, made.id(), a, i % 2 + 1, MarkingRole.FIRST);
                made.judge(day(3), one, made.id(), a, i < 2 ? 1 : 2, MarkingRole.FIRST);
            }
        }
        // The same counts as above, and each learner always at one level: ICC = 1, deff = 5.
        var row = programme(made.rows("d4", "")).getLast();
        assertThat(row.value()).isCloseTo(0.2601, within(0.0001));
        assertThat(row.parts().get("icc")).isEqualTo(1);
        assertThat(row.parts().get("limit")).isCloseTo(5 * 0.4404, within(0.0005));
    }

    @Test
    void firstAndSecondMarkersAreComparedOnTheSameWork() {
        // (first, second): 3 × (1, 1), 1 × (1, 2), 4 × (2, 2), 2 × (3, 2).
        pairs(1, 1, 3);
        pairs(1, 2, 1);
        pairs(2, 2, 4);
        pairs(3, 2, 2);
        var alpha = only(made.rows("d6", "alpha"));
        assertThat(alpha.n()).isEqualTo(10);
        assertThat(alpha.parts().get("raw")).isCloseTo(0.7, within(1e-12));
        // By hand with n_1 = 7, n_2 = 11, n_3 = 2: δ²_12 = 81, δ²_23 = 42.25, δ²_13 = 240.25; D_o: 1·81 + 2·42.25 =
        // 165.5; D_e: 77·81 + 22·42.25 + 14·240.25 = 10530; α = 1 − 19·165.5 ÷ 10530.
        assertThat(alpha.value()).isCloseTo(1 - 19 * 165.5 / 10530, within(1e-12));
        assertThat(only(made.rows("d6", "ac2")).value()).isBetween(0.8, 1.0);
    }

    private void pairs(int first, int second, int times) {
        for (var i = 0; i < times; i++) {
            var work = made.id();
            made.judge(day(0), learner, work, a, first, MarkingRole.FIRST);
            made.judge(day(0).plusDays(1), learner, work, b, second, MarkingRole.SECOND);
        }
    }

    private void each(int term, int level, int learners) {
        for (var i = 0; i < learners; i++) {
            made.judge(day(term), made.enrol(MadeUpProgramme.START, "c", null), made.id(), a, level, MarkingRole.FIRST);
        }
    }

    /// A rates four anchors right; B so many of four one level above.
    private void anchors(int term, double ofB) {
        for (var i = 0; i < 4; i++) {
            var anchor = made.anchor(2);
            made.rate(day(term), anchor, a, 2, true);
            made.rate(day(term), anchor, b, i < 4 * ofB ? 3 : 2, true);
        }
    }

    private void judge(int term, UUID assessor, int level, int times) {
        for (var i = 0; i < times; i++) {
            made.judge(day(term), learner, made.id(), assessor, level, MarkingRole.FIRST);
        }
    }

    private static java.time.LocalDate day(int term) {
        return MadeUpProgramme.START.plusMonths(4L * term).plusDays(40);
    }

    private static List<DriftRow> programme(List<DriftRow> rows) {
        return rows.stream().filter(row -> row.scope().equals(Scope.PROGRAMME)).toList();
    }

    private static DriftRow only(List<DriftRow> rows) {
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
