package org.cairn.query.console.learners;

import java.util.List;
import org.cairn.documents.transcript.Transcript;
import org.cairn.query.competencymap.CompetencyMap;
import org.cairn.query.console.Say;
import org.jspecify.annotations.Nullable;

/// A milestone of an enrolment: how far its approval is, and what its requirement still misses.
///
/// @param next    whether it is the first that is not reached
/// @param because why each competency that it misses is not there yet
/// @param status code of the last step, or `open` where nobody has asked for it
record MilestonePart(
        String title,
        String status,
        String standing,
        String intro,
        List<String> missing,
        boolean next,
        List<String> because) {

    static MilestonePart of(
            CompetencyMap.Milestone milestone, Transcript.@Nullable Milestone step, @Nullable String next) {
        return new MilestonePart(
                milestone.title(),
                step == null || step.on() == null ? "open" : step.status().code(),
                step == null || step.on() == null
                        ? "not requested"
                        : Say.standing(step.status().code(), step.on(), step.level()),
                step == null || step.on() == null ? "Still missing:" : "Not mastered:",
                milestone.missing().stream().map(MilestonePart::words).toList(),
                milestone.milestone().equals(next),
                milestone.missing().stream()
                        .flatMap(each -> each.because().stream())
                        .map(each -> each.competency() + ": " + each.sentence())
                        .distinct()
                        .toList());
    }

    private static String words(CompetencyMap.Missing missing) {
        if (missing.credits() != null) {
            return "%s more credits of %s (%s)"
                    .formatted(missing.credits().toPlainString(), missing.title(), String.join(", ", missing.of()));
        }
        if (missing.of().size() == 1) {
            return missing.of().getFirst() + (missing.level() == null ? "" : " at " + missing.level());
        }
        return "%d more of %s (%s)".formatted(missing.needed(), missing.title(), String.join(", ", missing.of()));
    }
}
