package org.cairn.standalone.chaos;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/// What came of it. The last four before the times have to be 0.
///
/// @param unknown     commands whose outcome was unknown at some time
/// @param retried     how often such a command was sent again
/// @param lost        acknowledged, and not there
/// @param doubled     there more than once
/// @param partial     there in part
/// @param wrongAnswer answered or kept otherwise than promised
/// @param distribution what services apart add to that, if they were
/// @param restartMillisP50 from a kill until it serves again; where a service was only stopped, how long nothing was
///     recorded
public record ChaosResult(
        int kills,
        long acknowledged,
        long refused,
        long unknown,
        long retried,
        long events,
        int lost,
        int doubled,
        int partial,
        int wrongAnswer,
        long restartMillisP50,
        long restartMillisMax,
        double seconds,
        long seed,
        @JsonUnwrapped @Nullable Distribution distribution) {

    public boolean nothingFound() {
        return lost + doubled + partial + wrongAnswer == 0;
    }

    public String text() {
        return """
                %,d kills in %.0f seconds, seed %d: %,d commands acknowledged, %,d refused, %,d unknown and sent again; \
                %,d events.
                Lost %d, doubled %d, partial %d, wrong answers %d. Nothing was served for %,d ms (median), at most %,d ms.""".formatted(
                                kills,
                                seconds,
                                seed,
                                acknowledged,
                                refused,
                                unknown,
                                events,
                                lost,
                                doubled,
                                partial,
                                wrongAnswer,
                                restartMillisP50,
                                restartMillisMax)
                + (distribution == null ? "" : distribution.text());
    }
}
