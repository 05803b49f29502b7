package org.cairn.query.competencymap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.query.competencymap.CompetencyMap.Competency;
import org.cairn.query.competencymap.CompetencyMap.Judgement;
import org.cairn.query.competencymap.CompetencyMap.PriorLearning;
import org.jspecify.annotations.Nullable;

/// What is stored on one competency of one enrolment.
///
/// @param level null = there is no verdict
/// @param rests the judgements that the verdict names; null = there is no verdict
record CompetencyRow(
        String competency,
        String statement,
        @Nullable String level,
        @Nullable BigDecimal score,
        @Nullable LocalDate masteredOn,
        @Nullable Set<UUID> rests,
        @Nullable UUID by,
        int evidence,
        @Nullable List<Judgement> judgements,
        @Nullable List<PriorLearning> priorLearning) {

    Competency toCompetency() {
        var judged = judgements == null ? List.<Judgement>of() : judgements;
        return new Competency(
                competency,
                statement,
                status(!judged.isEmpty()),
                level,
                score,
                masteredOn,
                level == null ? null : by == null ? "judgements" : "prior-learning",
                evidence,
                rests == null
                        ? judged
                        : judged.stream()
                                .filter(each -> rests.contains(each.judgement()))
                                .toList(),
                priorLearning == null ? List.of() : priorLearning);
    }

    /// Prior learning that was looked at and not recognised is no evidence.
    private CompetencyStatus status(boolean judged) {
        if (level != null) return CompetencyStatus.MASTERED;
        return evidence > 0 || judged ? CompetencyStatus.IN_PROGRESS : CompetencyStatus.NO_EVIDENCE;
    }
}
