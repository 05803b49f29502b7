package org.cairn.projections.reports.statistics;

/// The share of subjects to whom the event had not happened yet (Kaplan and Meier 1958). What competes with the
/// event is taken as if the subject had been lost from view: that answers "how long does it take those who stay",
/// where [AalenJohansen] answers "how many get there".
///
/// @param time     the days with an event, ascending
/// @param survival from that day on
/// @param error    of the survival, by Greenwood's formula
public record KaplanMeier(double[] time, double[] survival, double[] error) {

    public static KaplanMeier of(Durations durations) {
        var n = durations.subjects();
        var time = new double[n];
        var survival = new double[n];
        var error = new double[n];
        var steps = 0;
        var share = 1.0;
        var greenwood = 0.0;
        for (var i = 0; i < n; ) {
            var at = durations.time()[i];
            var atRisk = n - i;
            var events = 0;
            for (; i < n && durations.time()[i] == at; i++) if (durations.cause()[i] == Durations.EVENT) events++;
            if (events == 0) continue;
            share *= 1 - (double) events / atRisk;
            greenwood += events < atRisk ? (double) events / atRisk / (atRisk - events) : 0;
            time[steps] = at;
            survival[steps] = share;
            error[steps++] = share * Math.sqrt(greenwood);
        }
        return new KaplanMeier(
                java.util.Arrays.copyOf(time, steps),
                java.util.Arrays.copyOf(survival, steps),
                java.util.Arrays.copyOf(error, steps));
    }

    /// The first day on which at most half are left; `NaN` where it does not come to that.
    public double median() {
        for (var i = 0; i < time.length; i++) if (survival[i] <= 0.5 + 1e-12) return time[i];
        return Double.NaN;
    }

    /// The share that is left on a day; 1 before the first event.
    public double at(double day) {
        var share = 1.0;
        for (var i = 0; i < time.length && time[i] <= day; i++) share = survival[i];
        return share;
    }
}
