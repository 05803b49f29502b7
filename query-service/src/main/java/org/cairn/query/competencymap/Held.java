package org.cairn.query.competencymap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A verdict of mastery, as far as it matters on which days it counts. Days are those since 1970.
///
/// @param rank  of its level on the scale, from 0 for the lowest; -1 where it is a level of another scale
/// @param until the last day on which it is valid by itself; [#NEVER] if it is without end
/// @param ended from this day on it was taken back; [#NEVER] if it was not
record Held(int rank, int from, int until, boolean provisional, int ended) {
    static final int NEVER = Integer.MAX_VALUE;

    boolean countsOn(int day) {
        return from <= day && day <= until && day < ended;
    }

    /// What holds on that day: of what is settled the highest, the later where two are equal; else of what is
    /// provisional.
    ///
    /// @param all in the order in which they were recorded
    static @Nullable Held holding(List<Held> all, int day) {
        Held best = null;
        for (var each : all) {
            if (each.countsOn(day) && (best == null || each.isAtLeast(best))) best = each;
        }
        return best;
    }

    private boolean isAtLeast(Held other) {
        if (provisional != other.provisional) return other.provisional;
        return rank >= other.rank;
    }

    /// @param all  in the order in which they were recorded
    /// @param work whether there is evidence that stands, a mark that counts, or part of it was recognised
    static CompetencyStatus status(List<Held> all, boolean work, int day) {
        var holding = holding(all, day);
        if (holding != null) return holding.provisional ? CompetencyStatus.PROVISIONAL : CompetencyStatus.MASTERED;
        Held last = null;
        for (var each : all) {
            if (each.from <= day && !each.provisional && (last == null || each.over() >= last.over())) last = each;
        }
        if (last != null) return last.ended <= last.until ? CompetencyStatus.RESCINDED : CompetencyStatus.LAPSED;
        return work ? CompetencyStatus.IN_PROGRESS : CompetencyStatus.NO_EVIDENCE;
    }

    /// The first day on which it does not count any more.
    private int over() {
        return until == NEVER ? ended : Math.min(until + 1, ended);
    }
}
