package org.cairn.query.competencymap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.pathway.Gate;
import org.jspecify.annotations.Nullable;

/// How an enrolment stands on each competency of the pathway version that it is on, in the pathway's order.
///
/// @param version       that it was on as of the day, whichever it began on
/// @param asKnownAt     null = all that is known
/// @param parents       items of the framework above the competencies, from the top on
/// @param nextMilestone the first one, in the pathway's order, that is not reached; null if all are
public record CompetencyMap(
        UUID enrolment,
        UUID learner,
        String pathway,
        String version,
        String title,
        String cohort,
        @Nullable String section,
        LocalDate enrolledOn,
        LocalDate asOf,
        @Nullable Instant asKnownAt,
        List<Competency> competencies,
        List<Parent> parents,
        List<Milestone> milestones,
        @Nullable String nextMilestone) {

    /// @param level         of the verdict that holds; null where none does, and while work for it is still to be
    ///                      marked blind
    /// @param score         of that verdict; null where prior learning came without one, and where `level` is
    /// @param masteredOn    since when the verdict that holds counts
    /// @param validUntil    the last day on which it counts; null = without end
    /// @param basis         `judgements`, `prior-learning` or `carried`; null where no verdict holds
    /// @param trend         of the marks that count; null with fewer than two
    /// @param evidence      how many pieces of evidence for it stand
    /// @param judgements    those that the verdict rests on; without one all of them, the latest last
    /// @param priorLearning what was decided on earlier learning
    /// @param because       why it does not count as mastered; null if it does
    /// @param explanation   where the verdict is worked out step by step, from the marks to the level
    public record Competency(
            String competency,
            String statement,
            CompetencyStatus status,
            @Nullable String level,
            @Nullable BigDecimal score,
            @Nullable LocalDate masteredOn,
            @Nullable LocalDate validUntil,
            @Nullable String basis,
            @Nullable Trend trend,
            int evidence,
            List<Judgement> judgements,
            List<PriorLearning> priorLearning,
            List<TakenBack> takenBack,
            @Nullable CarriedOver carried,
            @Nullable Because because,
            String explanation) {}

    /// @param score    as it counts: as it was last corrected or agreed on, and capped; null, as are `level`,
    ///                 `assessor` and `given`, while somebody else is still to mark the work blind
    /// @param given    as it was given at first
    /// @param counts   whether it counts by itself
    /// @param leftOut why it does not: `evidence-withdrawn`, `former-version`, `set-aside`,
    ///                `agreed-elsewhere` (it was agreed on together with others, and counts there),
    ///                `not-a-first-mark`, `blind-marking-open` (nothing of it is told, nor what follows from it,
    ///                until the work was marked by whoever is to mark it blind); null if it does
    public record Judgement(
            UUID judgement,
            UUID evidence,
            @Nullable BigDecimal score,
            @Nullable String level,
            @Nullable UUID assessor,
            LocalDate effectiveOn,
            String role,
            @Nullable BigDecimal given,
            @Nullable UUID correction,
            @Nullable UUID reconciliation,
            boolean counts,
            @Nullable String leftOut) {}

    /// @param credits that were recognised, where it was in part
    public record PriorLearning(
            UUID priorLearning,
            String kind,
            String decision,
            @Nullable BigDecimal score,
            @Nullable BigDecimal credits,
            LocalDate effectiveOn) {}

    /// @param level that was taken back
    public record TakenBack(String level, String cause, LocalDate effectiveOn) {}

    /// @param from the competency of the former framework version that was mastered
    /// @param rule `carries` or `carries-with-top-up`
    public record CarriedOver(String from, UUID crosswalk, String rule, LocalDate effectiveOn) {}

    /// @param reason   a code, for example `not-judged`
    /// @param sentence the same for people
    public record Because(String competency, String reason, String sentence) {}

    /// An item of the framework with some of the pathway's competencies below it. Its share is how many of
    /// them are mastered; it is as strong as the weakest.
    ///
    /// @param leaves    how many of the pathway's competencies stand below it, at any depth
    /// @param mastered  how many of these are mastered
    /// @param weakest   the lowest status among them
    /// @param weakestOf which of them have it
    public record Parent(
            String competency,
            String statement,
            @Nullable String parent,
            int leaves,
            int mastered,
            CompetencyStatus weakest,
            List<String> weakestOf) {}

    /// What a milestone still misses; nothing once its requirement is met.
    ///
    /// @param status  of the last request: `open` where there is none
    /// @param on      of that
    /// @param reached whether it is confirmed, and not revoked
    public record Milestone(
            String milestone,
            String title,
            Gate gate,
            String status,
            @Nullable LocalDate on,
            boolean reached,
            boolean met,
            List<Missing> missing) {}

    /// A requirement that is not met yet: `needed` more of the competencies or groups in `of`.
    ///
    /// @param node    the requirement's name in the tree; for one competency its code
    /// @param needed  how many more; 0 where credits are asked for
    /// @param credits that are missing, where credits are asked for
    /// @param level   the lowest that will do, where one is asked for
    /// @param because why each of them is not there yet
    public record Missing(
            String node,
            String title,
            int needed,
            @Nullable BigDecimal credits,
            @Nullable String level,
            List<String> of,
            List<Because> because) {}
}
