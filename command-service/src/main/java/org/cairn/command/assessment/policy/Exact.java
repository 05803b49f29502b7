package org.cairn.command.assessment.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.shared.Score;

/// A number as it is before it is rounded: two decimals, one over the other. Nothing is lost on the way to the one
/// rounding that the policy states; rounding before it could carry a score over a cut.
public record Exact(BigDecimal numerator, BigDecimal denominator) {

    private static final int SHOWN_DECIMALS = 12;

    static Exact of(Score score) {
        return new Exact(score.value(), BigDecimal.ONE);
    }

    Exact plus(Exact other) {
        if (denominator.equals(other.denominator)) return new Exact(numerator.add(other.numerator), denominator);
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Exact over(int parts) {
        return new Exact(numerator, denominator.multiply(BigDecimal.valueOf(parts)));
    }

    Exact percent(int percent) {
        return new Exact(numerator.multiply(BigDecimal.valueOf(percent, 2)), denominator);
    }

    /// Rounding may lead off the scale where its bounds have more decimals than the policy: then the bound counts.
    Score rounded(CalculationPolicy policy, MasteryScale scale) {
        var rounded = new Score(numerator.divide(
                denominator, policy.decimals(), policy.rounding().mode()));
        if (scale.minimum().atLeast(rounded)) return scale.minimum();
        return rounded.atLeast(scale.maximum()) ? scale.maximum() : rounded;
    }

    /// In decimals; what does not end is cut off and says so with an ellipsis.
    @Override
    public String toString() {
        var cut = numerator.divide(denominator, SHOWN_DECIMALS, RoundingMode.DOWN);
        var isWhole = cut.multiply(denominator).compareTo(numerator) == 0;
        return isWhole ? cut.add(BigDecimal.ZERO).stripTrailingZeros().toPlainString() : cut.toPlainString() + "…";
    }
}
