package org.cairn.projections.reports.statistics;

import java.util.ArrayList;
import java.util.List;

/// Two-sided cumulative sum of standardised changes (Page 1954): C⁺ = max(0, C⁺ + z − k), C⁻ = max(0, C⁻ − z − k).
/// With k = 0.5 a change of one standard error is found soonest.
public final class Cusum {
    /// k: half the change that is to be found, in standard errors.
    public static final double ALLOWANCE = 0.5;

    private double up;
    private double down;
    private double sumUp;
    private double sumDown;
    private int countUp;
    private int countDown;

    /// @param up         C⁺
    /// @param down       C⁻
    /// @param change     mean change since the larger of the two was last 0; 0 where both are
    /// @param comparable whether there was something to compare in this period; if not, all is as it was before
    public record State(double up, double down, double change, boolean comparable) {
        /// The larger of C⁺ and C⁻.
        public double larger() {
            return Math.max(up, down);
        }
    }

    /// Takes in one period; a gap (`z` is `NaN`) changes nothing.
    ///
    /// @param change in the unit of what is watched
    public State next(double z, double change) {
        if (Double.isNaN(z)) return state(false);
        up = Math.max(0, up + z - ALLOWANCE);
        sumUp = up > 0 ? sumUp + change : 0;
        countUp = up > 0 ? countUp + 1 : 0;
        down = Math.max(0, down - z - ALLOWANCE);
        sumDown = down > 0 ? sumDown + change : 0;
        countDown = down > 0 ? countDown + 1 : 0;
        return state(true);
    }

    /// All periods from `from` on, one state each.
    public static List<State> of(MatchedPeriods periods, int from) {
        var cusum = new Cusum();
        var states = new ArrayList<State>();
        for (var t = from; t < periods.z().length; t++) states.add(cusum.next(periods.z()[t], periods.change()[t]));
        return states;
    }

    private State state(boolean comparable) {
        double change;
        if (up >= down) change = countUp > 0 ? sumUp / countUp : 0;
        else change = sumDown / countDown;
        return new State(up, down, change, comparable);
    }
}
