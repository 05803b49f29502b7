package org.cairn.query.console.maps;

import java.util.List;
import org.cairn.query.pace.BehindPace;
import org.jspecify.annotations.Nullable;

/// As much of the list of those behind as is on one page.
///
/// @param first of these lines, counted from 1; 0 if there are none
/// @param last  of them
/// @param all   that there are
/// @param next  how many are shown by the end of this page; null if these are all
public record PacePart(
        List<PaceLine> lines,
        int first,
        int last,
        int all,
        @Nullable Integer next) {

    static PacePart of(List<BehindPace.Learner> learners, int after, int most) {
        var all = learners.size();
        var from = Math.clamp(after, 0, Math.max(0, all - 1));
        var until = Math.min(all, from + most);
        return new PacePart(
                learners.subList(from, until).stream().map(PaceLine::of).toList(),
                Math.min(from + 1, all),
                until,
                all,
                until < all ? until : null);
    }
}
