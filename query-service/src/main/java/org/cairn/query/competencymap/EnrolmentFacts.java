package org.cairn.query.competencymap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.Requirement;
import org.jspecify.annotations.Nullable;

/// What is on record of one enrolment, as of a day and as known at a moment; each list in the order of
/// recording.
///
/// @param items  the pathway's competencies and all that stand above them in the framework's tree
/// @param marks  in order of time
/// @param pieces of evidence that stand, by competency
record EnrolmentFacts(
        List<String> competencies,
        List<Item> items,
        @Nullable Requirement requirement,
        List<Milestone> milestones,
        Scale scale,
        List<Verdict> verdicts,
        List<Mark> marks,
        Map<String, Integer> pieces,
        List<Prior> priorLearning,
        List<Rescission> rescissions,
        List<Carried> carried,
        List<Choice> choices,
        List<Waiver> waivers,
        List<Step> steps) {

    record Item(
            String competency, String statement, @Nullable String parent) {}

    /// @param levels from lowest to highest
    record Scale(List<ScaleLevel> levels, double minimum, double maximum) {

        int rank(String level) {
            for (var i = 0; i < levels.size(); i++) if (levels.get(i).code().equals(level)) return i;
            return -1;
        }

        boolean showsMastery(String level) {
            var rank = rank(level);
            return rank >= 0 && levels.get(rank).mastery();
        }

        double step() {
            return Trend.step(minimum, maximum, levels.size());
        }
    }

    /// @param formerScale whether the enrolment moved to another scale since, where its level compares with
    ///                    none
    /// @param blind       whether work for it is still to be marked blind: its level is not told then
    record Verdict(
            String competency,
            String level,
            @Nullable BigDecimal score,
            LocalDate effectiveOn,
            @Nullable LocalDate validUntil,
            boolean provisional,
            @Nullable LocalDate rescindedOn,
            boolean formerScale,
            boolean blind,
            List<UUID> judgements,
            @Nullable UUID priorLearning,
            String algorithm,
            String policy,
            @Nullable UUID recalculation) {

        Held held(Scale scale) {
            return new Held(
                    formerScale ? -1 : scale.rank(level),
                    (int) effectiveOn.toEpochDay(),
                    validUntil == null ? Held.NEVER : (int) validUntil.toEpochDay(),
                    provisional,
                    rescindedOn == null ? Held.NEVER : (int) rescindedOn.toEpochDay());
        }
    }

    /// @param score   as it counts: corrected, agreed on, and capped
    /// @param given   as it was given at first
    /// @param leftOut why it does not count; null if it does. While blind marking is open, nothing is known of
    /// score,
    ///                level and assessor
    record Mark(
            String competency,
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
            @Nullable String leftOut) {

        boolean counts() {
            return leftOut == null;
        }

        boolean isBlind() {
            return Reasons.BLIND_MARKING_OPEN.equals(leftOut);
        }
    }

    record Prior(
            String competency,
            UUID priorLearning,
            String kind,
            String decision,
            @Nullable BigDecimal score,
            @Nullable BigDecimal credits,
            LocalDate effectiveOn) {}

    record Rescission(String competency, String level, String cause, LocalDate effectiveOn) {}

    record Carried(
            String competency, String from, UUID crosswalk, String rule, boolean provisional, LocalDate effectiveOn) {}

    record Choice(String group, String chosen, @Nullable String insteadOf) {}

    record Waiver(UUID waiver, String node, boolean ended) {}

    record Step(
            UUID approval,
            String step,
            String milestone,
            @Nullable String level,
            LocalDate effectiveOn) {}

    List<Verdict> verdicts(String competency) {
        return verdicts.stream()
                .filter(each -> each.competency().equals(competency))
                .toList();
    }

    List<Mark> marks(String competency) {
        return marks.stream()
                .filter(each -> each.competency().equals(competency))
                .toList();
    }

    List<Prior> priorLearning(String competency) {
        return priorLearning.stream()
                .filter(each -> each.competency().equals(competency))
                .toList();
    }
}
