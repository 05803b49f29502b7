package org.cairn.query.competencymap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One enrolment on a map of many: how it stands on each competency of the version that it is on.
///
/// @param number of the learner; null where that was erased
/// @param gone   whether the learner left, and has not come back
/// @param cells  in the order of that version
record CohortRow(
        UUID enrolment,
        UUID learner,
        @Nullable String number,
        String cohort,
        @Nullable String section,
        String version,
        boolean gone,
        List<Cell> cells) {

    /// @param level the rank of the verdict's level on the scale; -1 where no verdict holds, or its level is not told
    record Cell(
            CompetencyStatus status, int level, @Nullable Trend trend) {}

    static CohortRow read(ResultSet rs, Places places, int day) throws SQLException {
        return new CohortRow(
                rs.getObject("enrolment", UUID.class),
                rs.getObject("learner", UUID.class),
                rs.getString("number"),
                rs.getString("cohort"),
                rs.getString("section"),
                places.version().version(),
                rs.getBoolean("gone"),
                cells(
                        held(rs, places),
                        scores(rs, places),
                        among(rs, "worked_on", places),
                        among(rs, "topped_up", places),
                        among(rs, "blind", places),
                        places.version().step(),
                        day));
    }

    private static List<Cell> cells(
            List<List<Held>> held,
            double[][] scores,
            boolean[] worked,
            boolean[] toppedUp,
            boolean[] blind,
            double step,
            int day) {
        var cells = new ArrayList<Cell>(held.size());
        for (var i = 0; i < held.size(); i++) {
            var verdicts = held.get(i);
            var holding = Held.holding(verdicts, day);
            var status = verdicts.isEmpty() && toppedUp[i]
                    ? CompetencyStatus.PROVISIONAL
                    : Held.status(verdicts, worked[i] || scores[i].length > 0, day);
            cells.add(new Cell(status, holding == null || blind[i] ? -1 : holding.rank(), Trend.of(scores[i], step)));
        }
        return cells;
    }

    private static List<List<Held>> held(ResultSet rs, Places places) throws SQLException {
        var held = new ArrayList<List<Held>>(places.size());
        for (var i = 0; i < places.size(); i++) held.add(List.of());
        var competencies = integers(rs, "held");
        if (competencies.length == 0) return held;
        var levels = integers(rs, "levels");
        var from = integers(rs, "from_days");
        var until = integers(rs, "until_days");
        var provisional = integers(rs, "provisional");
        var ended = integers(rs, "ended_days");
        for (var i = 0; i < competencies.length; i++) {
            var place = places.of(competencies[i]);
            if (place < 0) continue;
            var verdict = new Held(places.rank(levels[i]), from[i], or(until[i]), provisional[i] == 1, or(ended[i]));
            var before = held.get(place);
            if (before.isEmpty()) {
                held.set(place, List.of(verdict));
            } else {
                var all = new ArrayList<>(before);
                all.add(verdict);
                held.set(place, all);
            }
        }
        return held;
    }

    private static double[][] scores(ResultSet rs, Places places) throws SQLException {
        var scores = new double[places.size()][0];
        var competencies = integers(rs, "marked");
        if (competencies.length == 0) return scores;
        var marks = (Double[]) rs.getArray("scores").getArray();
        for (var i = 0; i < competencies.length; i++) {
            var place = places.of(competencies[i]);
            if (place < 0) continue;
            scores[place] = Arrays.copyOf(scores[place], scores[place].length + 1);
            scores[place][scores[place].length - 1] = marks[i];
        }
        return scores;
    }

    private static boolean[] among(ResultSet rs, String column, Places places) throws SQLException {
        var there = new boolean[places.size()];
        for (var each : integers(rs, column)) {
            var place = places.of(each);
            if (place >= 0) there[place] = true;
        }
        return there;
    }

    private static Integer[] integers(ResultSet rs, String column) throws SQLException {
        var array = rs.getArray(column);
        return array == null ? new Integer[0] : (Integer[]) array.getArray();
    }

    private static int or(@Nullable Integer day) {
        return day == null ? Held.NEVER : day;
    }
}
