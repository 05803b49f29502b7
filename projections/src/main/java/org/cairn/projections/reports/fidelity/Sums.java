package org.cairn.projections.reports.fidelity;

/// Sums over observations, each with a numerator x and a denominator p: of their quotient R = Σx ÷ Σp.
final class Sums {
    private int n;
    private double x;
    private double p;
    private double xx;
    private double xp;
    private double pp;

    void add(double numerator, double denominator) {
        n++;
        x += numerator;
        p += denominator;
        xx += numerator * numerator;
        xp += numerator * denominator;
        pp += denominator * denominator;
    }

    void add(Sums other) {
        n += other.n;
        x += other.x;
        p += other.p;
        xx += other.xx;
        xp += other.xp;
        pp += other.pp;
    }

    int n() {
        return n;
    }

    double numerator() {
        return x;
    }

    double denominator() {
        return p;
    }

    double ratio() {
        return p > 0 ? x / p : Double.NaN;
    }

    /// Standard error of the quotient: √(n ÷ (n − 1) · Σ(x − R·p)²) ÷ Σp (Cochran 1977, Sampling Techniques, 2.39).
    double error() {
        if (n < 2 || !(p > 0)) return Double.NaN;
        var r = ratio();
        var squares = Math.max(0, xx - 2 * r * xp + r * r * pp);
        return Math.sqrt(squares * n / (n - 1)) / p;
    }
}
