package org.cairn.command.assessment.policy;

import java.math.BigDecimal;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Something that it takes.
///
/// @param criterion of the rubric, where it is about one
/// @param required  a number, a score or the code of a level
/// @param found     the same, of what there is
/// @param shortBy   by how much it is missed; null if it is reached, or where levels are compared
public record Threshold(
        Kind kind,
        @Nullable String criterion,
        String required,
        String found,
        boolean reached,
        @Nullable BigDecimal shortBy) {

    /// What is counted or compared.
    public enum Kind {
        /// Different pieces of evidence that were judged.
        EVIDENCE,
        /// Different assessors.
        ASSESSORS,
        /// Different modes of evidence.
        MODES,
        /// Different pieces of evidence whose best mark reaches the policy's cut.
        WORKS_AT_THE_CUT,
        /// The level of one criterion of the rubric.
        CRITERION,
        /// The lowest score that shows mastery.
        MASTERY,
        /// Mastery, as an assessor stated it.
        STATED_MASTERY
    }

    static Threshold ofCount(Kind kind, long required, long found) {
        var reached = found >= required;
        return new Threshold(
                kind,
                null,
                Long.toString(required),
                Long.toString(found),
                reached,
                reached ? null : BigDecimal.valueOf(required - found));
    }

    static Threshold ofScore(Score required, Score found) {
        var reached = found.atLeast(required);
        return new Threshold(
                Kind.MASTERY,
                null,
                required.toString(),
                found.toString(),
                reached,
                reached ? null : required.value().subtract(found.value()));
    }

    /// Whether there is no verdict at all unless it is reached. A score below mastery is a verdict, too.
    boolean bars() {
        return kind != Kind.MASTERY && kind != Kind.STATED_MASTERY;
    }
}
