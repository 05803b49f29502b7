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
        var subjects = new Subject[time.length];
        for (var i = 0; i < subjects.length; i++) subjects[i] = new Subject(time[i], cause[i]);
        Arrays.sort(subjects);
        time = Arrays.stream(subjects).mapToDouble(Subject::time).toArray();
        cause = Arrays.stream(subjects).mapToInt(Subject::cause).toArray();
    }

    private record Subject(double time, int cause) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            var byTime = Double.compare(time, other.time);
            return byTime != 0 ? byTime : Integer.compare(cause, other.cause);
        }
    }

    public int subjects() {
        return time.length;
    }
}
