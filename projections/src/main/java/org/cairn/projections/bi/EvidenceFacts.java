package org.cairn.projections.bi;

import java.util.function.Consumer;
import org.cairn.contracts.evidence.Circumstances;
import org.cairn.contracts.evidence.EvidenceEvent;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.evidence.PriorLearningClaimed;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.projections.bi.EvidenceFact.ClaimStage;

/// What evidence and prior learning say.
final class EvidenceFacts {

    static void of(At at, EvidenceEvent event, Consumer<? super Fact> facts) {
        switch (event) {
            case EvidenceSubmitted e -> submitted(at, e, facts);
            case EvidenceWithdrawn e ->
                facts.accept(new EvidenceFact.Withdrawal(
                        at,
                        e.evidence().value(),
                        e.enrolment().value(),
                        e.learner().value(),
                        e.pathway().pathway().code(),
                        e.pathway().version(),
                        e.cause()));
            case PriorLearningClaimed e -> claimed(at, e, facts);
            case PriorLearningDecided e ->
                facts.accept(new EvidenceFact.PriorLearning(
                        at,
                        e.priorLearning().value(),
                        e.claim() == null ? null : e.claim().value(),
                        e.enrolment().value(),
                        e.learner().value(),
                        e.pathway().pathway().code(),
                        e.pathway().version(),
                        e.competency().code(),
                        ClaimStage.DECIDED,
                        e.kind(),
                        e.decision(),
                        e.score() == null ? null : e.score().value(),
                        e.credits() == null ? null : e.credits().value(),
                        e.evaluator().value(),
                        e.authorisation().value()));
        }
    }

    private static void submitted(At at, EvidenceSubmitted e, Consumer<? super Fact> facts) {
        var said = e.circumstances() == null ? Circumstances.UNSAID : e.circumstances();
        for (var competency : e.competencies()) {
            facts.accept(new EvidenceFact.Evidence(
                    at,
                    e.evidence().value(),
                    e.enrolment().value(),
                    e.learner().value(),
                    e.pathway().pathway().code(),
                    e.pathway().version(),
                    competency.code(),
                    e.mode(),
                    Math.max(1, e.authors().size()),
                    said.context(),
                    said.toolUse() == null ? null : said.toolUse().declared()));
        }
    }

    private static void claimed(At at, PriorLearningClaimed e, Consumer<? super Fact> facts) {
        for (var competency : e.competencies()) {
            facts.accept(new EvidenceFact.PriorLearning(
                    at,
                    null,
                    e.claim().value(),
                    e.enrolment().value(),
                    e.learner().value(),
                    e.pathway().pathway().code(),
                    e.pathway().version(),
                    competency.code(),
                    ClaimStage.CLAIMED,
                    e.kind(),
                    null,
                    null,
                    null,
                    null,
                    null));
        }
    }

    private EvidenceFacts() {}
}
