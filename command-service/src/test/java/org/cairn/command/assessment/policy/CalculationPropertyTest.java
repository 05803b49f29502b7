package org.cairn.command.assessment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.University.*;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.cairn.command.Seeds;
import org.cairn.command.assessment.policy.Naive.Piece;
import org.cairn.command.state.Mark;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationMethod.Highest;
import org.cairn.contracts.framework.CalculationMethod.Latest;
import org.cairn.contracts.framework.CalculationMethod.Mean;
import org.cairn.contracts.framework.CalculationMethod.Median;
import org.cairn.contracts.framework.CalculationMethod.Middle;
import org.cairn.contracts.framework.CalculationMethod.NOfM;
import org.cairn.contracts.framework.CalculationMethod.RecursiveDecaying;
import org.cairn.contracts.framework.CalculationMethod.WeightedLatest;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.TieRule;
import org.cairn.contracts.shared.Score;
import org.junit.jupiter.api.Test;

/// What holds of every method, whatever the marks.
class CalculationPropertyTest {

    private static final long PASS = 4000;

    @Test
    void everyMethodAgreesWithItsNaiveForm() {
        Seeds.check(30_000, random -> {
            var pieces = pieces(random, 7);
            var policy = policy(random, method(random));
            var finding = find(policy, pieces);

            var counting = Naive.counting(policy, pieces);
            var expected = counting.isEmpty() ? null : Naive.score(policy, counting, PASS);
            if (expected == null) {
                assertThat(finding.verdict()).as("%s of %s", policy, pieces).isEmpty();
                return;
            }
            assertThat(finding.score())
                    .as("%s of %s", policy, pieces)
                    .isEqualTo(new Score(new BigDecimal(Naive.rounded(expected, policy), policy.decimals())));
            assertThat(finding.verdict().isPresent()).isEqualTo(Naive.isEnough(policy, counting));
            finding.verdict().ifPresent(verdict -> {
                assertThat(verdict.level()).isEqualTo(PERCENT.levelOf(Objects.requireNonNull(verdict.score())));
                assertThat(verdict.basis()).doesNotHaveDuplicates().isNotEmpty();
            });
        });
    }

    @Test
    void inWhatOrderMarksWereRecordedMattersOnlyWhereTheLatestOfADayIsTheOneRecordedLast() {
        Seeds.check(5_000, random -> {
            var pieces = pieces(random, 7);
            var method = method(random);
            // Two equal marks of a day may be of two works, of which one is among the latest.
            if (method instanceof NOfM nOfM && nOfM.ofLatest() != null) return;
            var ties = random.nextBoolean() ? TieRule.HIGHER_LAST : TieRule.LOWER_LAST;
            var policy = isWithoutOrder(method) ? policy(random, method) : with(ties, policy(random, method));
            var shuffled = new ArrayList<>(pieces);
            Collections.shuffle(shuffled, random);

            assertThat(find(policy, shuffled).score())
                    .isEqualTo(find(policy, pieces).score());
        });
    }

    @Test
    void noScoreLiesOutsideTheMarksThatItIsMadeOf() {
        Seeds.check(5_000, random -> {
            var pieces = pieces(random, 7);
            var finding = find(exact(method(random)), pieces);
            if (finding.score() == null) return;
            var lowest = Collections.min(pieces.stream().map(Piece::hundredths).toList());
            var highest = Collections.max(pieces.stream().map(Piece::hundredths).toList());
            // To six decimals, half even: a score on the bound stays there, as bounds have two.
            assertThat(finding.score().value())
                    .isBetween(BigDecimal.valueOf(lowest, 2), BigDecimal.valueOf(highest, 2));
        });
    }

    @Test
    void aHigherMarkNeverLowersTheScore() {
        Seeds.check(10_000, random -> {
            var pieces = pieces(random, 6);
            if (pieces.isEmpty()) return;
            var policy = exact(method(random));
            var raised = new ArrayList<>(pieces);
            var at = random.nextInt(pieces.size());
            var piece = pieces.get(at);
            var more = piece.hundredths() + random.nextInt((int) (10_001 - piece.hundredths()));
            raised.set(at, new Piece(at, piece.work(), piece.assessor(), piece.mode(), piece.day(), more));

            var before = find(policy, pieces);
            var after = find(policy, raised);
            if (before.score() == null) return;
            assertThat(after.score()).as("%s of %s", policy, raised).isNotNull();
            assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
            if (before.mastery().isPresent()) assertThat(after.mastery()).isPresent();
        });
    }

    /// With two exceptions: what was the latest is one of the older then, and counts for more or less by it.
    @Test
    void anotherMarkAsHighAsAnyNeverLowersTheScore() {
        Seeds.check(5_000, random -> {
            var pieces = pieces(random, 6);
            var method = method(random);
            var isExcepted =
                    method instanceof WeightedLatest || (method instanceof NOfM nOfM && nOfM.ofLatest() != null);
            if (pieces.isEmpty() || isExcepted) return;
            var policy = exact(method);
            var highest = Collections.max(pieces.stream().map(Piece::hundredths).toList());
            var more = new ArrayList<>(pieces);
            more.add(new Piece(pieces.size(), 9, 9, 0, MONDAY.plusDays(9), highest));

            var before = find(policy, pieces).score();
            if (before != null) assertThat(find(policy, more).score()).isGreaterThanOrEqualTo(before);
        });
    }

    @Test
    void ofEqualMarksEveryMethodMakesThatMark() {
        Seeds.check(2_000, random -> {
            var hundredths = PASS + random.nextInt(6000);
            var pieces = pieces(random, 6).stream()
                    .map(each -> new Piece(
                            each.recorded(), each.recorded(), each.assessor(), each.mode(), each.day(), hundredths))
                    .toList();
            var score = find(exact(method(random)), pieces).score();
            if (score == null) return; // Too few for n of m.
            assertThat(score).isEqualTo(new Score(BigDecimal.valueOf(hundredths, 2)));
        });
    }

    @Test
    void ofTwoMarksWeightedAndDecayingAverageAreTheSame() {
        Seeds.check(2_000, random -> {
            var pieces = List.of(piece(random, 0), piece(random, 1));
            var percent = 1 + random.nextInt(99);
            assertThat(find(exact(new WeightedLatest(percent)), pieces).score())
                    .isEqualTo(
                            find(exact(new RecursiveDecaying(percent)), pieces).score());
        });
    }

    @Test
    void roundingDownNeverLiftsAScoreOverACut() {
        Seeds.check(10_000, random -> {
            var pieces = pieces(random, 7);
            var any = policy(random, method(random));
            var counting = Naive.counting(any, pieces);
            var score = counting.isEmpty() ? null : Naive.score(any, counting, PASS);
            if (score == null) return;
            var reaches = score.upper()
                            .multiply(BigInteger.valueOf(100))
                            .compareTo(score.lower().multiply(BigInteger.valueOf(PASS)))
                    >= 0;
            var down = new CalculationPolicy(
                    "Down",
                    any.method(),
                    1,
                    1,
                    1,
                    any.recencyDays(),
                    any.ties(),
                    any.decimals(),
                    Rounding.DOWN,
                    any.validityMonths());
            // The cut is a whole number, so that cutting off decimals stops at it.
            assertThat(find(down, pieces).mastery().isPresent()).isEqualTo(reaches);
        });
    }

    private static Finding find(CalculationPolicy policy, List<Piece> pieces) {
        return Calculation.of(new Rules(policy, PERCENT), marks(pieces));
    }

    private static List<Mark> marks(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> Marks.mark(
                        piece.recorded() + 1,
                        piece.work(),
                        piece.assessor(),
                        EvidenceMode.values()[piece.mode()],
                        BigDecimal.valueOf(piece.hundredths(), 2).toPlainString(),
                        piece.day()))
                .toList();
    }

    private static List<Piece> pieces(Random random, int most) {
        var pieces = new ArrayList<Piece>();
        for (var i = random.nextInt(most + 1); i > 0; i--) pieces.add(piece(random, pieces.size()));
        return pieces;
    }

    private static Piece piece(Random random, int recorded) {
        return new Piece(
                recorded,
                random.nextInt(4),
                random.nextInt(3),
                random.nextInt(3),
                MONDAY.plusDays(random.nextInt(4)),
                hundredths(random));
    }

    /// Often about the cuts, where it matters.
    private static long hundredths(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> 3998 + random.nextInt(4);
            case 1 -> 8498 + random.nextInt(4);
            default -> random.nextInt(10_001);
        };
    }

    private static CalculationMethod method(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Latest();
            case 1 -> new Highest();
            case 2 -> new Mean();
            case 3 -> new Median(Middle.values()[random.nextInt(3)]);
            case 4 -> {
                var n = 1 + random.nextInt(3);
                yield new NOfM(
                        n,
                        random.nextBoolean() ? null : n + random.nextInt(2),
                        random.nextBoolean() ? null : new Score(BigDecimal.valueOf(hundredths(random), 2)));
            }
            case 5 -> new WeightedLatest(1 + random.nextInt(99));
            default -> new RecursiveDecaying(1 + random.nextInt(99));
        };
    }

    private static boolean isWithoutOrder(CalculationMethod method) {
        return method instanceof Highest
                || method instanceof Mean
                || method instanceof Median
                || method instanceof NOfM;
    }

    private static CalculationPolicy policy(Random random, CalculationMethod method) {
        return new CalculationPolicy(
                "Random",
                method,
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                random.nextInt(3) == 0 ? 1 + random.nextInt(3) : null,
                TieRule.values()[random.nextInt(3)],
                random.nextInt(4),
                Rounding.values()[random.nextInt(5)],
                random.nextInt(3) == 0 ? 1 : null);
    }

    /// Nothing asked but marks, and as little rounded as a policy can.
    private static CalculationPolicy exact(CalculationMethod method) {
        return new CalculationPolicy("Exact", method, 1, 1, 6, Rounding.HALF_EVEN);
    }

    private static CalculationPolicy with(TieRule ties, CalculationPolicy policy) {
        return new CalculationPolicy(
                policy.title(),
                policy.method(),
                policy.minimumEvidence(),
                policy.minimumAssessors(),
                policy.minimumModes(),
                policy.recencyDays(),
                ties,
                policy.decimals(),
                policy.rounding(),
                policy.validityMonths());
    }
}
