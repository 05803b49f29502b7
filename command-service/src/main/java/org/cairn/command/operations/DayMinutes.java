package org.cairn.command.operations;

/// What can be said of minutes.
public final class DayMinutes {

    public static boolean areOneDays(int minutes) {
        return minutes >= 1 && minutes <= 1440;
    }

    private DayMinutes() {}
}
