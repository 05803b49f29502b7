package org.cairn.command.operations.survey;

import java.math.BigDecimal;

/// The scale on which a survey was answered.
record AnswerScale(BigDecimal minimum, BigDecimal maximum) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// Whether `n` answers on the scale can have this mean and this sample standard deviation.
    ///
    /// By the inequality of Bhatia and Davis (2000) a variance is at most (maximum − mean)(mean − minimum); the
    /// sample variance is n/(n−1) of it. Both figures may have been rounded to two decimals or to those that they
    /// have, which is allowed
    /// for.
    boolean allows(BigDecimal mean, BigDecimal sd, int n) {
        if (mean.compareTo(minimum) < 0 || mean.compareTo(maximum) > 0 || sd.signum() < 0) return false;
        var lowestSd = sd.subtract(halfUnit(sd)).max(BigDecimal.ZERO);
        var widest = nearestToTheMiddle(mean);
        var most = maximum.subtract(widest).multiply(widest.subtract(minimum)).multiply(BigDecimal.valueOf(n));
        return lowestSd.multiply(lowestSd).multiply(BigDecimal.valueOf(n - 1L)).compareTo(most) <= 0
                && (n > 1 || sd.signum() == 0);
    }

    /// Of the means that round to this one, where the spread can be widest.
    private BigDecimal nearestToTheMiddle(BigDecimal mean) {
        var middle = minimum.add(maximum).multiply(HALF);
        return middle.max(mean.subtract(halfUnit(mean))).min(mean.add(halfUnit(mean)));
    }

    private static BigDecimal halfUnit(BigDecimal rounded) {
        return BigDecimal.ONE.movePointLeft(Math.max(2, rounded.scale())).multiply(HALF);
    }
}
