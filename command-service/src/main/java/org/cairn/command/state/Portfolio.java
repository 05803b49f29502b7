package org.cairn.command.state;

import java.util.List;
import java.util.Map;
import org.cairn.contracts.evidence.EvidenceEvent;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;

/// What the learner has brought.
public record Portfolio(Map<EvidenceId, EvidenceSubmitted> evidence, List<PriorLearningDecided> priorLearning) {

    static final Portfolio EMPTY = new Portfolio(Map.of(), List.of());

    Portfolio with(EvidenceEvent event) {
        return switch (event) {
            case EvidenceSubmitted e -> new Portfolio(Grown.by(evidence, e.evidence(), e), priorLearning);
            case PriorLearningDecided e -> new Portfolio(evidence, Grown.by(priorLearning, e));
        };
    }
}
