package org.cairn.command.assessment.policy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.cairn.contracts.framework.CalculationMethod.AssessorJudgement;
import org.cairn.contracts.framework.CalculationMethod.Conjunctive;
import org.cairn.contracts.framework.CalculationMethod.Highest;
import org.cairn.contracts.framework.CalculationMethod.Latest;
import org.cairn.contracts.framework.CalculationMethod.Mean;
import org.cairn.contracts.framework.CalculationMethod.Median;
import org.cairn.contracts.framework.CalculationMethod.NOfM;
import org.cairn.contracts.framework.CalculationMethod.RecursiveDecaying;
import org.cairn.contracts.framework.CalculationMethod.WeightedLatest;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.TieRule;
import org.jspecify.annotations.Nullable;

/// The same calculations written another way: in whole numbers, a fraction being two of them, with the rounding written
/// out. Slow and plain.
final class Naive {

    /// @param hundredths of a point
    record Piece(int recorded, int work, int assessor, int mode, LocalDate day, long hundredths) {}

    /// Always as low as it goes, and the lower part positive.
    record Fraction(BigInteger upper, BigInteger lower) {

        static Fraction of(long upper, long lower) {
            var divisor = BigInteger.valueOf(upper).gcd(BigInteger.valueOf(lower));
            return new Fraction(
                    BigInteger.valueOf(upper).divide(divisor),
                    BigInteger.valueOf(lower).divide(divisor));
        }

        Fraction plus(Fraction other) {
            var sum = upper.multiply(other.lower).add(other.upper.multiply(lower));
            var both = lower.multiply(other.lower);
            var divisor = sum.gcd(both);
            return new Fraction(sum.divide(divisor), both.divide(divisor));
        }

        Fraction times(Fraction other) {
            var product = upper.multiply(other.upper);
            var both = lower.multiply(other.lower);
            var divisor = product.gcd(both);
            return new Fraction(product.divide(divisor), both.divide(divisor));
        }
    }

    /// Those that count, in the order in which they do.
    static List<Piece> counting(CalculationPolicy policy, List<Piece> pieces) {
        var counting = new ArrayList<Piece>();
        if (pieces.isEmpty()) return counting;
        var on = Collections.max(pieces.stream().map(Piece::day).toList());
        for (var piece : pieces) {
            var days = on.toEpochDay() - piece.day().toEpochDay();
            if (policy.recencyDays() != null && days > policy.recencyDays()) continue;
            var months = policy.validityMonths();
            if (months != null && !on.isBefore(piece.day().plusMonths(months))) continue;
            counting.add(piece);
        }
        // By exchanging neighbours, as a person sorts cards.
        for (var i = 0; i < counting.size(); i++) {
            for (var j = counting.size() - 1; j > i; j--) {
                if (comesBefore(counting.get(j), counting.get(j - 1), policy.ties())) {
                    Collections.swap(counting, j, j - 1);
                }
            }
        }
        return counting;
    }

    private static boolean comesBefore(Piece one, Piece other, TieRule ties) {
        if (!one.day().equals(other.day())) return one.day().isBefore(other.day());
        if (ties == TieRule.HIGHER_LAST && one.hundredths() != other.hundredths()) {
            return one.hundredths() < other.hundredths();
        }
        if (ties == TieRule.LOWER_LAST && one.hundredths() != other.hundredths()) {
            return one.hundredths() > other.hundredths();
        }
        return one.recorded() < other.recorded();
    }

    static boolean isEnough(CalculationPolicy policy, List<Piece> counting) {
        var works = new HashSet<Integer>();
        var assessors = new HashSet<Integer>();
        var modes = new HashSet<Integer>();
        for (var piece : counting) {
            works.add(piece.work());
            assessors.add(piece.assessor());
            modes.add(piece.mode());
        }
        return works.size() >= policy.minimumEvidence()
                && assessors.size() >= policy.minimumAssessors()
                && modes.size() >= policy.minimumModes();
    }

    /// Before rounding; null if nothing comes out.
    ///
    /// @param counting at least one
    /// @param mastery  the cut of the scale, in hundredths
    static @Nullable Fraction score(CalculationPolicy policy, List<Piece> counting, long mastery) {
        var last = counting.get(counting.size() - 1).hundredths();
        return switch (policy.method()) {
            case Latest _, AssessorJudgement _ -> Fraction.of(last, 100);
            case Highest _ -> {
                var highest = Long.MIN_VALUE;
                for (var piece : counting) highest = Math.max(highest, piece.hundredths());
                yield Fraction.of(highest, 100);
            }
            case Mean _ -> mean(counting);
            case Median(var ofEven) -> {
                var all = new ArrayList<Long>();
                for (var piece : counting) all.add(piece.hundredths());
                Collections.sort(all);
                var lower = all.get((all.size() - 1) / 2);
                var higher = all.get(all.size() / 2);
                yield switch (ofEven) {
                    case LOWER -> Fraction.of(lower, 100);
                    case HIGHER -> Fraction.of(higher, 100);
                    case MEAN -> Fraction.of(lower + higher, 200);
                };
            }
            case NOfM(var n, var ofLatest, var cut) -> {
                var works = new ArrayList<Integer>();
                for (var i = counting.size() - 1; i >= 0; i--) {
                    var work = counting.get(i).work();
                    if (!works.contains(work) && (ofLatest == null || works.size() < ofLatest)) works.add(work);
                }
                var best = new HashMap<Integer, Long>();
                for (var piece : counting) {
                    if (works.contains(piece.work())) best.merge(piece.work(), piece.hundredths(), Math::max);
                }
                var from = cut == null ? mastery : cut.value().movePointRight(2).longValueExact();
                var reaching = new ArrayList<Long>();
                for (var each : best.values()) if (each >= from) reaching.add(each);
                reaching.sort(Collections.reverseOrder());
                yield reaching.size() < n ? null : Fraction.of(reaching.get(n - 1), 100);
            }
            case WeightedLatest(var percent) -> {
                if (counting.size() == 1) yield Fraction.of(last, 100);
                var older = mean(counting.subList(0, counting.size() - 1));
                yield share(percent, Fraction.of(last, 100)).plus(share(100 - percent, older));
            }
            case RecursiveDecaying(var percent) -> {
                var sofar = Fraction.of(counting.get(0).hundredths(), 100);
                for (var i = 1; i < counting.size(); i++) {
                    var newer = Fraction.of(counting.get(i).hundredths(), 100);
                    sofar = share(percent, newer).plus(share(100 - percent, sofar));
                }
                yield sofar;
            }
            case Conjunctive _ -> throw new IllegalArgumentException("Has no score of its own");
        };
    }

    private static Fraction mean(List<Piece> pieces) {
        var sum = 0L;
        for (var piece : pieces) sum += piece.hundredths();
        return Fraction.of(sum, 100L * pieces.size());
    }

    private static Fraction share(int percent, Fraction of) {
        return Fraction.of(percent, 100).times(of);
    }

    /// In units of the last decimal that the policy keeps. No score here is negative.
    static BigInteger rounded(Fraction score, CalculationPolicy policy) {
        var parts =
                score.upper().multiply(BigInteger.TEN.pow(policy.decimals())).divideAndRemainder(score.lower());
        var twiceTheRest = parts[1].shiftLeft(1).compareTo(score.lower());
        var up =
                switch (policy.rounding()) {
                    case UP -> parts[1].signum() > 0;
                    case DOWN -> false;
                    case HALF_UP -> twiceTheRest >= 0;
                    case HALF_DOWN -> twiceTheRest > 0;
                    case HALF_EVEN -> twiceTheRest > 0 || (twiceTheRest == 0 && parts[0].testBit(0));
                };
        return up ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    private Naive() {}
}
