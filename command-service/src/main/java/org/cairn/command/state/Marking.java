package org.cairn.command.state;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.assessment.AllocationId;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.CorrectionId;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.assessment.ReconciliationId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Who was to judge, and what became of judgements after they were recorded. Each in the order of recording.
public record Marking(
        Map<AllocationId, AssessmentAllocated> allocations,
        Map<CorrectionId, JudgementCorrected> corrections,
        Map<ReconciliationId, MarksReconciled> reconciliations) {

    static final Marking NONE = new Marking(Map.of(), Map.of(), Map.of());

    Marking with(AssessmentAllocated event) {
        return new Marking(Grown.by(allocations, event.allocation(), event), corrections, reconciliations);
    }

    Marking with(JudgementCorrected event) {
        return new Marking(allocations, Grown.by(corrections, event.correction(), event), reconciliations);
    }

    Marking with(MarksReconciled event) {
        return new Marking(allocations, corrections, Grown.by(reconciliations, event.reconciliation(), event));
    }

    /// Those in whose place no other has come.
    public Stream<AssessmentAllocated> current() {
        if (allocations.isEmpty()) return Stream.of();
        var replaced = new HashSet<AllocationId>();
        for (var each : allocations.values()) if (each.replaces() != null) replaced.add(each.replaces());
        return allocations.values().stream().filter(each -> !replaced.contains(each.allocation()));
    }

    /// The current ones of this evidence.
    public Stream<AssessmentAllocated> allocationsOf(EvidenceId evidence) {
        return allocations.isEmpty()
                ? Stream.of()
                : current().filter(each -> each.evidence().equals(evidence));
    }

    /// What this person was given to do with the evidence; null if nothing.
    ///
    /// @param self all ids of the person
    public @Nullable AssessmentAllocated allocation(EvidenceId evidence, Set<PersonId> self) {
        return allocationsOf(evidence)
                .filter(each -> self.contains(each.assessor()))
                .findFirst()
                .orElse(null);
    }

    /// By which the evidence is allocated in this role; null if it is not.
    public @Nullable AssessmentAllocated allocation(EvidenceId evidence, MarkingRole role) {
        return allocationsOf(evidence)
                .filter(each -> each.role() == role)
                .findFirst()
                .orElse(null);
    }

    /// The last correction of this judgement; null if there is none.
    public @Nullable JudgementCorrected lastCorrection(JudgementId judgement) {
        JudgementCorrected last = null;
        for (var each : corrections.values()) if (each.corrects().equals(judgement)) last = each;
        return last;
    }

    /// Those that no later one supersedes.
    public List<MarksReconciled> standing() {
        if (reconciliations.isEmpty()) return List.of();
        var superseded = new HashSet<ReconciliationId>();
        for (var each : reconciliations.values()) superseded.addAll(each.supersedes());
        return reconciliations.values().stream()
                .filter(each -> !superseded.contains(each.reconciliation()))
                .toList();
    }

    /// The reconciliation in which this judgement stands; null if it stands by itself.
    public @Nullable MarksReconciled standing(JudgementId judgement) {
        for (var each : standing()) if (each.judgements().contains(judgement)) return each;
        return null;
    }

    /// Whoever corrected or reconciled any of these judgements.
    public Stream<PersonId> handsOn(Set<JudgementId> judgements) {
        return Stream.concat(
                corrections.values().stream()
                        .filter(each -> judgements.contains(each.corrects()))
                        .map(JudgementCorrected::person),
                reconciliations.values().stream()
                        .filter(each -> each.judgements().stream().anyMatch(judgements::contains))
                        .map(MarksReconciled::person));
    }
}
