package org.cairn.command.assessment.reconcile;

import static org.cairn.contracts.assessment.AssessmentReason.RECONCILED_OF_DIFFERENT_WORK;
import static org.cairn.contracts.assessment.AssessmentReason.RECONCILED_TOO_FEW;
import static org.cairn.contracts.assessment.AssessmentReason.RECONCILIATION_LEAVES_OUT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Assessment;
import org.cairn.command.state.CurrentMark;
import org.cairn.command.state.Persons;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.assessment.ReconciliationId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// The judgements that are to be reconciled.
///
/// @param judgements in the order in which they were recorded
/// @param marks      what each of them says, in the same order
/// @param overlaps   reconciliations that stand and have some of them
record Pile(List<JudgementRecorded> judgements, List<CurrentMark> marks, List<MarksReconciled> overlaps) {

    /// Null if one of them is unknown, or none is named.
    static @Nullable Pile of(List<JudgementId> ids, Assessment assessment) {
        var wanted = Set.copyOf(ids);
        var judgements = assessment.judgements().stream()
                .filter(judged -> wanted.contains(judged.judgement()))
                .toList();
        if (judgements.isEmpty() || judgements.size() < wanted.size()) return null;
        var marking = assessment.marking();
        return new Pile(
                judgements,
                judgements.stream()
                        .map(judged -> CurrentMark.of(judged, marking))
                        .toList(),
                marking.standing().stream()
                        .filter(each -> each.judgements().stream().anyMatch(wanted::contains))
                        .toList());
    }

    /// Why these cannot become one mark; null if they can.
    ///
    /// One of them is a first mark: without it that one would go on counting beside the agreed mark. And what was
    /// reconciled before is taken in whole, or one judgement would be in two marks.
    @Nullable
    Reason refusal(Knowledge known) {
        var first = judgements.getFirst();
        if (judgements.stream()
                .anyMatch(each -> !each.evidence().equals(first.evidence())
                        || !each.competency().equals(first.competency()))) {
            return RECONCILED_OF_DIFFERENT_WORK;
        }
        var self = Persons.sameAs(first.assessor(), known);
        if (judgements.stream().allMatch(each -> self.contains(each.assessor()))
                || judgements.stream().noneMatch(each -> each.role() == MarkingRole.FIRST)) {
            return RECONCILED_TOO_FEW;
        }
        var all = new HashSet<>(ids());
        return overlaps.stream().allMatch(each -> all.containsAll(each.judgements()))
                ? null
                : RECONCILIATION_LEAVES_OUT;
    }

    CompetencyCode competency() {
        return judgements.getFirst().competency();
    }

    List<JudgementId> ids() {
        return judgements.stream().map(JudgementRecorded::judgement).toList();
    }

    List<ReconciliationId> supersedes() {
        return overlaps.stream().map(MarksReconciled::reconciliation).toList();
    }

    /// The day of the last of them.
    LocalDate since() {
        return marks.stream()
                .map(CurrentMark::since)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// Between the highest and the lowest.
    Score difference() {
        var scores = marks.stream().map(CurrentMark::score).sorted().toList();
        return new Score(scores.getLast().value().subtract(scores.getFirst().value()));
    }
}
