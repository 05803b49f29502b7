package org.cairn.query.console.learners;

import java.util.List;
import org.cairn.query.competencymap.CompetencyMap;
import org.cairn.query.console.Say;
import org.cairn.query.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/// A milestone of an enrolment: how far its approval is, and what its requirement still misses.
///
/// @param status code of the last step, or `open` where nobody has asked for it
record MilestonePart(String title, String status, String standing, String intro, List<String> missing) {

    static MilestonePart of(CompetencyMap.Milestone milestone, Transcript.@Nullable Milestone step) {
        return new MilestonePart(
                milestone.title(),
                step == null ? "open" : step.status().code(),
                step == null ? "not requested" : standing(step),
                step == null ? "Still missing:" : "Not mastered:",
                milestone.missing().stream().map(MilestonePart::words).toList());
    }

    private static String standing(Transcript.Milestone step) {
        var text = Say.words(step.status().code()) + " on " + Say.date(step.on());
        return step.level() == null ? text : text + ", " + step.level();
    }

    private static String words(CompetencyMap.Missing missing) {
        if (missing.of().equals(List.of(missing.node()))) return missing.node();
        return "%d more of %s (%s)".formatted(missing.needed(), missing.title(), String.join(", ", missing.of()));
    }
}
