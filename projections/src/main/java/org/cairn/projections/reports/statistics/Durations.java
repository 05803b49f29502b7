package org.cairn.projections.reports.statistics;

import java.util.Arrays;

/// Times from a start to what ended them, sorted by time.
///
/// @param time  of each subject, in days
/// @param cause 0 where the subject was last seen without anything having happened; 1 for the event of interest; 2
///              and above for those that compete with it
public record Durations(double[] time, int[] cause) {
    public static final int STILL_WAITING = 0;
    public static final int EVENT = 1;

    public Durations {
        var order = new Integer[time.length];
        for (var i = 0; i < order.length; i++) order[i] = i;
        var times = time;
        var causes = cause;
        Arrays.sort(order, (a, b) -> {
            var byTime = Double.compare(times[a], times[b]);
            return byTime != 0 ? byTime : Integer.compare(causes[a], causes[b]);
        });
        time = Arrays.stream(order).mapToDouble(i -> times[i]).toArray();
        cause = Arrays.stream(order).mapToInt(i -> causes[i]).toArray();
    }

    public int subjects() {
        return time.length;
    }
}
