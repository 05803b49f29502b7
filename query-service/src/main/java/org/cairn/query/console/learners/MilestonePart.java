package org.cairn.query.console.learners;

import java.util.List;
import org.cairn.documents.transcript.Transcript;
import org.cairn.query.competencymap.CompetencyMap;
import org.cairn.query.console.Say;
import org.jspecify.annotations.Nullable;

/// A milestone of an enrolment: how far its approval is, and what its requirement still misses.
///
/// @param status code of the last step, or `open` where nobody has asked for it
record MilestonePart(String title, String status, String standing, String intro, List<String> missing) {

    static MilestonePart of(CompetencyMap.Milestone milestone, Transcript.@Nullable Milestone step) {
        return new MilestonePart(
                milestone.title(),
                step == null || step.on() == null ? "open" : step.status().code(),
                step == null || step.on() == null
                        ? "not requested"
                        : Say.standing(step.status().code(), step.on(), step.level()),
                step == null || step.on() == null ? "Still missing:" : "Not mastered:",
                milestone.missing().stream().map(MilestonePart::words).toList());
    }

    private static String words(CompetencyMap.Missing missing) {
        if (missing.of().size() == 1) return missing.of().getFirst();
        return "%d more of %s (%s)".formatted(missing.needed(), missing.title(), String.join(", ", missing.of()));
    }
}
