package org.cairn.command.state;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.evidence.EvidenceEvent;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.jspecify.annotations.Nullable;

/// What the learner has brought.
public record Portfolio(Map<EvidenceId, EvidenceSubmitted> evidence, List<PriorLearningDecided> priorLearning) {

    static final Portfolio EMPTY = new Portfolio(Map.of(), List.of());

    /// The day of the last evidence up to that day; null if there is none.
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

    /// Whether there is evidence from `from` on and before `until`, null = without end.
    public boolean hasAnyFrom(LocalDate from, @Nullable LocalDate until) {
        return evidence.values().stream()
                .map(EvidenceSubmitted::effectiveOn)
                .anyMatch(day -> !day.isBefore(from) && (until == null || day.isBefore(until)));
    }

    Portfolio with(EvidenceEvent event) {
        return switch (event) {
            case EvidenceSubmitted e -> new Portfolio(Grown.by(evidence, e.evidence(), e), priorLearning);
            case PriorLearningDecided e -> new Portfolio(evidence, Grown.by(priorLearning, e));
        };
    }
}
