package org.cairn.command.assessment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.University.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.command.Seeds;
import org.cairn.command.state.Mark;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The same scores, computed another way: in hundredths, as whole numbers, with the rounding written out.
class CalculationPropertyTest {

    private static final List<Rounding> MODES =
            List.of(Rounding.UP, Rounding.DOWN, Rounding.HALF_UP, Rounding.HALF_DOWN, Rounding.HALF_EVEN);

    /// @param hundredths of a point
    private record Piece(int evidence, int assessor, int day, long hundredths) {}

    @Test
    void everyMethodAgreesWithItsNaiveForm() {
        Seeds.check(20_000, CalculationPropertyTest::oneCase);
    }

    private static void oneCase(Random random) {
        var pieces = new ArrayList<Piece>();
        for (var i = random.nextInt(7); i > 0; i--) {
            pieces.add(new Piece(random.nextInt(4), random.nextInt(3), random.nextInt(3), hundredths(random)));
        }
        var method = method(random);
        var policy = new CalculationPolicy(
                "Random", method, 1 + random.nextInt(3), 1 + random.nextInt(2), random.nextInt(4), mode(random));
        var expected = naive(policy, pieces);

        var verdict = Calculation.of(policy, PERCENT, judgements(pieces));

        assertThat(verdict.map(Verdict::score).orElse(null))
                .as("%s of %s", policy, pieces)
                .isEqualTo(expected);
        verdict.ifPresent(found -> {
            assertThat(found.level().code()).isEqualTo(levelOf(found.score()));
            assertThat(found.basis()).doesNotHaveDuplicates().hasSize(basisSize(method, pieces.size()));
        });
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
        return switch (random.nextInt(4)) {
            case 0 -> new CalculationMethod.Latest();
            case 1 -> new CalculationMethod.Highest();
            case 2 -> new CalculationMethod.Mean();
            default -> new CalculationMethod.NOfM(1 + random.nextInt(3));
        };
    }

    private static Rounding mode(Random random) {
        return MODES.get(random.nextInt(MODES.size()));
    }

    private static List<Mark> judgements(List<Piece> pieces) {
        var judgements = new ArrayList<Mark>();
        for (var piece : pieces) {
            judgements.add(CalculationTest.judged(
                    judgements.size() + 1,
                    new EvidenceId(new UUID(3, piece.evidence())),
                    new Score(BigDecimal.valueOf(piece.hundredths(), 2)),
                    new PersonId(new UUID(9, piece.assessor())),
                    MONDAY.plusDays(piece.day())));
        }
        return judgements;
    }

    private static @Nullable Score naive(CalculationPolicy policy, List<Piece> pieces) {
        var evidence = new HashSet<Integer>();
        var assessors = new HashSet<Integer>();
        for (var piece : pieces) {
            evidence.add(piece.evidence());
            assessors.add(piece.assessor());
        }
        if (pieces.isEmpty()
                || evidence.size() < policy.minimumEvidence()
                || assessors.size() < policy.minimumAssessors()) {
            return null;
        }
        return switch (policy.method()) {
            case CalculationMethod.Latest() -> {
                var day = -1;
                var latest = 0L;
                for (var piece : pieces) {
                    if (piece.day() < day) continue;
                    day = piece.day();
                    latest = piece.hundredths();
                }
                yield rounded(latest, 1, policy);
            }
            case CalculationMethod.Highest() -> {
                var highest = 0L;
                for (var piece : pieces) highest = Math.max(highest, piece.hundredths());
                yield rounded(highest, 1, policy);
            }
            case CalculationMethod.Mean() -> {
                var sum = 0L;
                for (var piece : pieces) sum += piece.hundredths();
                yield rounded(sum, pieces.size(), policy);
            }
            case CalculationMethod.NOfM(var n) -> {
                var best = new HashMap<Integer, Long>();
                for (var piece : pieces) best.merge(piece.evidence(), piece.hundredths(), Math::max);
                var showing = new ArrayList<Long>();
                for (var each : best.values()) if (each >= 4000) showing.add(each);
                showing.sort(Collections.reverseOrder());
                yield showing.size() < n ? null : rounded(showing.get(n - 1), 1, policy);
            }
        };
    }

    /// `hundredths / (100 * parts)`, rounded. No score of this scale is negative.
    private static Score rounded(long hundredths, long parts, CalculationPolicy policy) {
        var power = 1L;
        for (var i = 0; i < policy.decimals(); i++) power *= 10;
        var divisor = 100 * parts;
        var quotient = hundredths * power / divisor;
        var rest = hundredths * power % divisor;
        var up =
                switch (policy.rounding()) {
                    case UP -> rest > 0;
                    case DOWN -> false;
                    case HALF_UP -> 2 * rest >= divisor;
                    case HALF_DOWN -> 2 * rest > divisor;
                    case HALF_EVEN -> 2 * rest > divisor || (2 * rest == divisor && quotient % 2 == 1);
                };
        return new Score(BigDecimal.valueOf(up ? quotient + 1 : quotient, policy.decimals()));
    }

    private static String levelOf(Score score) {
        if (score.value().doubleValue() >= 85) return "excellent";
        return score.value().doubleValue() >= 40 ? "pass" : "fail";
    }

    private static int basisSize(CalculationMethod method, int judgements) {
        return switch (method) {
            case CalculationMethod.Latest(), CalculationMethod.Highest() -> 1;
            case CalculationMethod.Mean() -> judgements;
            case CalculationMethod.NOfM(var n) -> n;
        };
    }
}
