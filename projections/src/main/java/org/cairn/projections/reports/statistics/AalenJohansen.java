package org.cairn.projections.reports.statistics;

import java.util.Arrays;

/// The share of subjects to whom the event has happened, where other events can end the waiting (Aalen and Johansen
/// 1978): I(t) = Σ S(t−)·d₁ ÷ n. Those who left by a competing event stay in the denominator; they never arrive.
///
/// @param time      the days with an event of interest, ascending
/// @param incidence I on that day
/// @param error     of it, by the delta method (Marubini and Valsecchi 1995), as cmprsk and Stata's stcompet give it
public record AalenJohansen(double[] time, double[] incidence, double[] error) {

    public static AalenJohansen of(Durations durations) {
        var n = durations.subjects();
        var time = new double[n];
        var incidence = new double[n];
        var error = new double[n];
        var steps = 0;
        var free = 1.0;
        var reached = 0.0;
        // Var I(t) = Σ (I(t)−I_j)²·a_j + Σ b_j − 2 Σ (I(t)−I_j)·c_j, expanded in powers of I(t): one pass for all t.
        var terms = new double[5];
        for (var i = 0; i < n; ) {
            var at = durations.time()[i];
            double atRisk = n - i;
            var events = 0.0;
            var any = 0.0;
            for (; i < n && durations.time()[i] == at; i++) {
                if (durations.cause()[i] == Durations.EVENT) events++;
                if (durations.cause()[i] != Durations.STILL_WAITING) any++;
            }
            if (any == 0) continue;
            reached += free * events / atRisk;
            var a = any < atRisk ? any / (atRisk * (atRisk - any)) : 0;
            var c = free * events / (atRisk * atRisk);
            terms[0] += a;
            terms[1] += a * reached;
            terms[2] += a * reached * reached + 2 * c * reached;
            terms[3] += free * free * (atRisk - events) / atRisk * events / (atRisk * atRisk);
            terms[4] += c;
            free *= 1 - any / atRisk;
            if (events == 0) continue;
            time[steps] = at;
            incidence[steps] = reached;
            var variance = reached * reached * terms[0] - 2 * reached * (terms[1] + terms[4]) + terms[2] + terms[3];
            error[steps++] = Math.sqrt(Math.max(0, variance));
        }
        return new AalenJohansen(
                Arrays.copyOf(time, steps), Arrays.copyOf(incidence, steps), Arrays.copyOf(error, steps));
    }

    /// The share on a day; 0 before the first event.
    public double at(double day) {
        return last(day, incidence);
    }

    /// The standard error of [#at].
    public double errorAt(double day) {
        return last(day, error);
    }

    private double last(double day, double[] of) {
        var found = 0.0;
        for (var i = 0; i < time.length && time[i] <= day; i++) found = of[i];
        return found;
    }
}
