package org.cairn.query.competencymap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.pathway.Gate;
import org.jspecify.annotations.Nullable;

/// How an enrolment stands on each competency of its pathway version, in the pathway's order.
public record CompetencyMap(
        UUID enrolment,
        UUID learner,
        String pathway,
        String version,
        String title,
        String cohort,
        LocalDate enrolledOn,
        List<Competency> competencies,
        List<Milestone> milestones) {

    /// @param level         of the verdict; null until it is mastered
    /// @param score         of the verdict; null until it is mastered, or where prior learning came without one
    /// @param basis         `judgements` or `prior-learning`; null until it is mastered
    /// @param evidence      how many pieces of evidence were submitted for it
    /// @param judgements    those that the verdict rests on; without a verdict all of them, the latest last
    /// @param priorLearning what was decided on earlier learning
    public record Competency(
            String competency,
            String statement,
            CompetencyStatus status,
            @Nullable String level,
            @Nullable BigDecimal score,
            @Nullable LocalDate masteredOn,
            @Nullable String basis,
            int evidence,
            List<Judgement> judgements,
            List<PriorLearning> priorLearning) {}

    public record Judgement(
            UUID judgement, UUID evidence, BigDecimal score, String level, UUID assessor, LocalDate effectiveOn) {}

    public record PriorLearning(
            UUID priorLearning,
            String kind,
            String decision,
            @Nullable BigDecimal score,
            LocalDate effectiveOn) {}

    /// What a milestone still misses; nothing once its requirement is met.
    public record Milestone(String milestone, String title, Gate gate, boolean met, List<Missing> missing) {}

    /// A requirement that is not met yet: `needed` more of the competencies or groups in `of`.
    ///
    /// @param node the requirement's name in the tree; for one competency its code
    public record Missing(String node, String title, int needed, List<String> of) {}
}
