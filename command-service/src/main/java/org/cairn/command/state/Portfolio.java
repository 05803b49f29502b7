package org.cairn.command.state;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.evidence.EvidenceEvent;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.evidence.PriorLearningClaimId;
import org.cairn.contracts.evidence.PriorLearningClaimed;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.jspecify.annotations.Nullable;

/// What the learner has brought.
///
/// @param evidence      all that was ever submitted, also what was withdrawn since
/// @param withdrawn     of that
/// @param claims        of prior learning
/// @param priorLearning what was decided on it, in the order in which it was recorded
public record Portfolio(
        Map<EvidenceId, EvidenceSubmitted> evidence,
        Map<EvidenceId, EvidenceWithdrawn> withdrawn,
        Map<PriorLearningClaimId, PriorLearningClaimed> claims,
        List<PriorLearningDecided> priorLearning) {

    static final Portfolio EMPTY = new Portfolio(Map.of(), Map.of(), Map.of(), List.of());

    Portfolio with(EvidenceEvent event) {
        return switch (event) {
            case EvidenceSubmitted e ->
                new Portfolio(Grown.by(evidence, e.evidence(), e), withdrawn, claims, priorLearning);
            case EvidenceWithdrawn e ->
                new Portfolio(evidence, Grown.by(withdrawn, e.evidence(), e), claims, priorLearning);
            case PriorLearningClaimed e ->
                new Portfolio(evidence, withdrawn, Grown.by(claims, e.claim(), e), priorLearning);
            case PriorLearningDecided e -> new Portfolio(evidence, withdrawn, claims, Grown.by(priorLearning, e));
        };
    }

    public boolean isWithdrawn(EvidenceId id) {
        return withdrawn.containsKey(id);
    }

    /// The day of the last evidence up to that day, withdrawn since or not; null if there is none.
    public @Nullable LocalDate lastDayBy(LocalDate day) {
        return evidence.values().stream()
                .map(EvidenceSubmitted::effectiveOn)
                .filter(submitted -> !submitted.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Whether what is said of the last activity before a leaving can be so: not after it, and not before evidence of
    /// that time. It can if nothing is said.
    public boolean allowsLastActivity(@Nullable LocalDate said, LocalDate leaving) {
        if (said == null) return true;
        var lastEvidence = lastDayBy(leaving);
        return !said.isAfter(leaving) && (lastEvidence == null || !said.isBefore(lastEvidence));
    }

    /// Whether there is evidence, not withdrawn, from `from` on and before `until`, null = without end.
    public boolean hasAnyFrom(LocalDate from, @Nullable LocalDate until) {
        return evidence.values().stream()
                .filter(submitted -> !isWithdrawn(submitted.evidence()))
                .map(EvidenceSubmitted::effectiveOn)
                .anyMatch(day -> !day.isBefore(from) && (until == null || day.isBefore(until)));
    }
}
