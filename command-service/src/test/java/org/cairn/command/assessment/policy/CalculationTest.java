package org.cairn.command.assessment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.University.*;
import static org.cairn.contracts.framework.Rounding.HALF_EVEN;
import static org.cairn.contracts.framework.Rounding.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.state.Mark;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationMethod.Highest;
import org.cairn.contracts.framework.CalculationMethod.Latest;
import org.cairn.contracts.framework.CalculationMethod.Mean;
import org.cairn.contracts.framework.CalculationMethod.NOfM;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.junit.jupiter.api.Test;

class CalculationTest {

    @Test
    void withoutJudgementsThereIsNoVerdict() {
        for (var method : List.of(new Latest(), new Highest(), new Mean(), new NOfM(1))) {
            assertThat(verdict(method)).isEmpty();
        }
    }

    @Test
    void theLatestIsTheOneWithTheLatestAcademicDate() {
        var verdict = verdict(new Latest(), on(TUESDAY, 1, "90"), on(MONDAY, 2, "30"));
        assertThat(verdict).get().satisfies(latest -> {
            assertThat(latest.score()).isEqualTo(score("90"));
            assertThat(latest.level().code()).isEqualTo("excellent");
            assertThat(latest.basis()).containsExactly(judgement(1));
            assertThat(latest.algorithm()).isEqualTo("latest@1");
        });
    }

    @Test
    void ofSeveralOnOneDayTheOneRecordedLastIsTheLatest() {
        var verdict = verdict(new Latest(), on(MONDAY, 1, "90"), on(MONDAY, 2, "30"), on(START, 3, "60"));
        assertThat(verdict).get().extracting(Verdict::basis).isEqualTo(List.of(judgement(2)));
    }

    @Test
    void theHighestIsTheHighest() {
        var verdict = verdict(new Highest(), on(MONDAY, 1, "41"), on(MONDAY, 2, "84.99"), on(TUESDAY, 3, "39"));
        assertThat(verdict).get().satisfies(highest -> {
            assertThat(highest.score()).isEqualTo(score("84.99"));
            assertThat(highest.level().code()).isEqualTo("pass");
            assertThat(highest.basis()).containsExactly(judgement(2));
            assertThat(highest.algorithm()).isEqualTo("highest@1");
        });
    }

    @Test
    void theMeanRestsOnAll() {
        var verdict =
                verdict(new Mean(), on(MONDAY, 1, "2"), on(MONDAY, 2, "3"), on(MONDAY, 3, "1"), on(MONDAY, 4, "4"));
        assertThat(verdict).get().satisfies(mean -> {
            assertThat(mean.score()).isEqualTo(score("2.5"));
            assertThat(mean.level().code()).isEqualTo("fail");
            assertThat(mean.basis()).containsExactly(judgement(1), judgement(2), judgement(3), judgement(4));
            assertThat(mean.algorithm()).isEqualTo("mean@1");
        });
    }

    @Test
    void theMeanMeetsTheCutRoundedAsThePolicySays() {
        var under = new Mark[] {on(MONDAY, 1, "39.99"), on(MONDAY, 2, "40")};
        assertThat(verdict(policy(new Mean(), 2, HALF_UP), under)).get().satisfies(rounded -> {
            assertThat(rounded.score()).isEqualTo(score("40"));
            assertThat(rounded.level().code()).isEqualTo("pass");
        });
        for (var mode : List.of(Rounding.HALF_DOWN, Rounding.DOWN)) {
            assertThat(verdict(policy(new Mean(), 2, mode), under)).get().satisfies(rounded -> {
                assertThat(rounded.score()).isEqualTo(score("39.99"));
                assertThat(rounded.level().code()).isEqualTo("fail");
            });
        }
        assertThat(verdict(policy(new Mean(), 2, HALF_EVEN), under))
                .get()
                .extracting(Verdict::score)
                .isEqualTo(score("40"));
        assertThat(verdict(policy(new Mean(), 3, HALF_UP), under))
                .get()
                .extracting(Verdict::score)
                .isEqualTo(score("39.995"));
    }

    @Test
    void theMeanIsRoundedOnceOnly() {
        // 39.99499999999999999995: to sixteen digits it is 39.995, and that would be rounded up to a pass.
        var hairBelow = new Mark[] {on(MONDAY, 1, "39.99"), on(MONDAY, 2, "39.9999999999999999999")};
        assertThat(verdict(policy(new Mean(), 2, HALF_UP), hairBelow))
                .get()
                .extracting(Verdict::score)
                .isEqualTo(score("39.99"));
    }

    @Test
    void aSingleScoreIsRoundedToo() {
        assertThat(verdict(policy(new Latest(), 0, HALF_UP), on(MONDAY, 1, "39.5")))
                .get()
                .extracting(found -> found.level().code())
                .isEqualTo("pass");
    }

    @Test
    void theNthHighestAtMasteryCounts() {
        var judgements = new Mark[] {
            on(MONDAY, 1, "39"), on(MONDAY, 2, "50"), on(MONDAY, 3, "90"), on(MONDAY, 4, "70"), on(MONDAY, 5, "40")
        };
        assertThat(verdict(new NOfM(3), judgements)).get().satisfies(third -> {
            assertThat(third.score()).isEqualTo(score("50"));
            assertThat(third.basis()).containsExactly(judgement(3), judgement(4), judgement(2));
            assertThat(third.algorithm()).isEqualTo("n-of-m@1");
        });
        assertThat(verdict(new NOfM(4), judgements))
                .get()
                .extracting(Verdict::score)
                .isEqualTo(score("40"));
        assertThat(verdict(new NOfM(5), judgements)).isEmpty();
    }

    @Test
    void twoJudgementsOfOnePieceAreOnePieceOfEvidence() {
        var policy = new CalculationPolicy("Two pieces", new Latest(), 2, 1, 2, HALF_UP);
        assertThat(verdict(policy, of(1, FIRST, MIA_THE_ASSESSOR), of(2, FIRST, MIA_THE_ASSESSOR)))
                .isEmpty();
        assertThat(verdict(policy, of(1, FIRST, MIA_THE_ASSESSOR), of(2, SECOND, MIA_THE_ASSESSOR)))
                .isPresent();
    }

    @Test
    void oneAssessorTwiceIsOneAssessor() {
        var policy = new CalculationPolicy("Two assessors", new Latest(), 1, 2, 2, HALF_UP);
        assertThat(verdict(policy, of(1, FIRST, MIA_THE_ASSESSOR), of(2, SECOND, MIA_THE_ASSESSOR)))
                .isEmpty();
        assertThat(verdict(policy, of(1, FIRST, MIA_THE_ASSESSOR), of(2, FIRST, NOA_THE_ASSESSOR)))
                .isPresent();
    }

    @Test
    void roundingDoesNotLeadOffTheScale() {
        var scale = new MasteryScale(
                "Odd", score("0.5"), score("1.5"), List.of(new ScaleLevel("done", "Done", score("0.5"), true)));
        var down = policy(new Latest(), 0, Rounding.DOWN);
        var up = policy(new Latest(), 0, Rounding.UP);
        assertThat(Calculation.of(new Rules(down, scale), List.of(on(MONDAY, 1, "0.7")))
                        .verdict())
                .get()
                .extracting(Verdict::score)
                .isEqualTo(score("0.5"));
        assertThat(Calculation.of(new Rules(up, scale), List.of(on(MONDAY, 1, "1.2")))
                        .verdict())
                .get()
                .extracting(Verdict::score)
                .isEqualTo(score("1.5"));
    }

    private static Optional<Verdict> verdict(CalculationMethod method, Mark... judgements) {
        return verdict(policy(method, 2, HALF_UP), judgements);
    }

    private static Optional<Verdict> verdict(CalculationPolicy policy, Mark... judgements) {
        return Calculation.of(new Rules(policy, PERCENT), List.of(judgements)).verdict();
    }

    private static CalculationPolicy policy(CalculationMethod method, int decimals, Rounding rounding) {
        return new CalculationPolicy("Policy", method, 1, 1, decimals, rounding);
    }

    private static Mark on(LocalDate day, int judgement, String score) {
        return judged(judgement, new EvidenceId(new UUID(3, judgement)), score(score), MIA_THE_ASSESSOR, day);
    }

    private static Mark of(int judgement, EvidenceId evidence, PersonId assessor) {
        return judged(judgement, evidence, score("50"), assessor, MONDAY);
    }

    static Mark judged(int judgement, EvidenceId evidence, Score score, PersonId assessor, LocalDate day) {
        return new Mark(
                judgement(judgement),
                evidence,
                Set.of(assessor),
                EvidenceMode.ARTEFACT,
                score,
                "as-judged",
                Map.of(),
                day);
    }

    private static Score score(String value) {
        return new Score(new BigDecimal(value));
    }
}
