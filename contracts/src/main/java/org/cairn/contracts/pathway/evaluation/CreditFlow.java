package org.cairn.contracts.pathway.evaluation;

import java.util.Arrays;

/// Whether the credits of contested competencies could fill what several demands for credits lack, if a competency
/// could be cut in parts: Ford and Fulkerson's maximum flow, from competencies to demands, in hundredths of credits.
final class CreditFlow {

    private final long[] left; // What a competency still has to give.
    private final long[] missing;
    private final long[][] room; // How much more of competency c may go to demand d.
    private final long[][] given;
    private final boolean[] seen;

    CreditFlow(Question question, Demands demands, int depth, long[] missing) {
        this.missing = missing;
        var competencies = question.contested.length - depth;
        left = new long[competencies];
        room = new long[competencies][missing.length];
        given = new long[competencies][missing.length];
        seen = new boolean[missing.length];
        for (var c = 0; c < competencies; c++) {
            for (var place : question.contested[c + depth]) {
                var demand = demands.servedBy[place];
                if (demand < 0 || missing[demand] <= 0) continue;
                room[c][demand] = Math.max(room[c][demand], question.gain[place]);
                left[c] = Math.max(left[c], question.gain[place]);
            }
        }
    }

    boolean serves() {
        for (var d = 0; d < missing.length; d++) {
            while (missing[d] > 0) {
                Arrays.fill(seen, false);
                var more = into(d, missing[d]);
                if (more == 0) return false;
                missing[d] -= more;
            }
        }
        return true;
    }

    /// Brings up to `wanted` into the demand, if need be by taking it from others that get it from elsewhere.
    private long into(int demand, long wanted) {
        seen[demand] = true;
        for (var c = 0; c < left.length; c++) {
            var free = Math.min(Math.min(left[c], room[c][demand]), wanted);
            if (free > 0) {
                left[c] -= free;
                give(c, demand, free);
                return free;
            }
        }
        for (var c = 0; c < left.length; c++) {
            if (room[c][demand] == 0) continue;
            for (var other = 0; other < missing.length; other++) {
                if (seen[other] || given[c][other] == 0) continue;
                var moved = into(other, Math.min(Math.min(given[c][other], room[c][demand]), wanted));
                if (moved == 0) continue;
                give(c, other, -moved);
                give(c, demand, moved);
                return moved;
            }
        }
        return 0;
    }

    private void give(int c, int demand, long amount) {
        room[c][demand] -= amount;
        given[c][demand] += amount;
    }
}
