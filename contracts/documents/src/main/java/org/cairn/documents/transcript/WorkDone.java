package org.cairn.documents.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.jspecify.annotations.Nullable;

/// Evidence and marks of one enrolment: what a competency without a verdict is told by, and what was recorded about
/// the marks behind a verdict after it.
final class WorkDone {
    private final Map<EvidenceId, List<CompetencyCode>> submitted = new HashMap<>();
    private final Map<EvidenceId, Set<CompetencyCode>> judged = new HashMap<>();
    private final Map<JudgementId, EvidenceId> evidenceOf = new HashMap<>();
    private final Map<JudgementId, Integer> corrected = new HashMap<>();
    private final Map<JudgementId, Integer> reconciled = new HashMap<>();
    private final Map<EvidenceId, Integer> withdrawn = new HashMap<>();

    /// @param order its place among all that was taken in
    void take(Work work, int order) {
        var evidence = work.evidence();
        switch (work.kind()) {
            case SUBMITTED -> {
                if (evidence != null) submitted.put(evidence, work.competencies());
            }
            case JUDGED -> {
                if (evidence == null) return;
                judged.computeIfAbsent(evidence, _ -> new HashSet<>()).addAll(work.competencies());
                for (var judgement : work.judgements()) evidenceOf.put(judgement, evidence);
            }
            case CORRECTED -> work.judgements().forEach(judgement -> corrected.put(judgement, order));
            case RECONCILED -> work.judgements().forEach(judgement -> reconciled.put(judgement, order));
            case WITHDRAWN -> {
                if (evidence == null) return;
                submitted.remove(evidence);
                judged.remove(evidence);
                withdrawn.put(evidence, order);
            }
        }
    }

    /// What was done for another framework version is not about the competencies of now, whatever their codes.
    void beginAnew() {
        submitted.clear();
        judged.clear();
    }

    /// Where there is no verdict.
    CompetencyStanding standing(CompetencyCode competency) {
        if (judged.values().stream().anyMatch(of -> of.contains(competency))) return CompetencyStanding.NOT_MASTERED;
        return submitted.values().stream().anyMatch(of -> of.contains(competency))
                ? CompetencyStanding.IN_PROGRESS
                : CompetencyStanding.NO_EVIDENCE;
    }

    /// What was recorded after the verdict about that on which it rests.
    List<String> remarks(Verdicts.Grant grant) {
        var remarks = new ArrayList<String>();
        var judgements = grant.verdict().judgements();
        if (judgements.stream().anyMatch(each -> isAfter(grant, corrected.get(each)))) remarks.add("mark-corrected");
        if (judgements.stream().anyMatch(each -> isAfter(grant, reconciled.get(each)))) {
            remarks.add("marks-reconciled");
        }
        if (judgements.stream().anyMatch(each -> isAfter(grant, withdrawn.get(evidenceOf.get(each))))) {
            remarks.add("evidence-withdrawn");
        }
        return List.copyOf(remarks);
    }

    private static boolean isAfter(Verdicts.Grant grant, @Nullable Integer order) {
        return order != null && order > grant.order();
    }
}
