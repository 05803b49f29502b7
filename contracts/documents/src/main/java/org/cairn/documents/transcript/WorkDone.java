package org.cairn.documents.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.jspecify.annotations.Nullable;

/// Evidence and marks of one enrolment: what a competency without a verdict is told by, and what was recorded about
/// the marks behind a verdict after it.
final class WorkDone {
    private final Map<EvidenceId, Work> submitted = new HashMap<>();
    private final List<Work> judged = new ArrayList<>();
    private final Map<JudgementId, EvidenceId> evidenceOf = new HashMap<>();
    private final Map<JudgementId, Integer> corrected = new HashMap<>();
    private final Map<JudgementId, Integer> reconciled = new HashMap<>();
    private final Map<EvidenceId, Integer> withdrawn = new HashMap<>();

    /// @param order its place among all that was taken in
    void take(Work work, int order) {
        var evidence = work.evidence();
        switch (work.kind()) {
            case SUBMITTED -> {
                if (evidence != null) submitted.put(evidence, work);
            }
            case JUDGED -> {
                if (evidence == null) return;
                judged.add(work);
                for (var judgement : work.judgements()) evidenceOf.put(judgement, evidence);
            }
            case CORRECTED -> work.judgements().forEach(judgement -> corrected.put(judgement, order));
            case RECONCILED -> work.judgements().forEach(judgement -> reconciled.put(judgement, order));
            case WITHDRAWN -> {
                if (evidence == null) return;
                submitted.remove(evidence);
                judged.removeIf(each -> evidence.equals(each.evidence()));
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
    ///
    /// @param isHere whether work for a pathway version is about the competencies that are asked for: what was done
    ///               for another framework version may have been dated before the move that led to it
    CompetencyStanding standing(CompetencyCode competency, Predicate<PathwayVersionId> isHere) {
        if (judged.stream().anyMatch(work -> isAbout(work, competency, isHere))) return CompetencyStanding.NOT_MASTERED;
        return submitted.values().stream().anyMatch(work -> isAbout(work, competency, isHere))
                ? CompetencyStanding.IN_PROGRESS
                : CompetencyStanding.NO_EVIDENCE;
    }

    private static boolean isAbout(Work work, CompetencyCode competency, Predicate<PathwayVersionId> isHere) {
        return work.competencies().contains(competency) && isHere.test(work.pathway());
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
