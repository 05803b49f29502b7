package org.cairn.command.assessment.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.command.state.Mark;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// All that a calculation found: the verdict is a part of it, so that an explanation can never say another.
///
/// @param on             the day for which it was computed; null if there are no marks and no day was asked for
/// @param marks          in the order in which they count; those that do not, in the order in which they were recorded
/// @param steps          of the arithmetic, as a person would write them down
/// @param beforeRounding null where nothing came out
/// @param score          rounded, and on the scale; null where nothing came out
/// @param level          of the score; it is a verdict only if every threshold is reached that bars one
public record Finding(
        @Nullable LocalDate on,
        List<Treated> marks,
        List<Threshold> thresholds,
        List<String> steps,
        @Nullable Exact beforeRounding,
        @Nullable Score score,
        @Nullable ScaleLevel level,
        @Nullable Verdict reached) {

    /// A mark, and what became of it.
    public record Treated(Mark mark, Treatment treatment) {}

    /// How far marks have led.
    public enum Status {
        /// No mark counts. That is not a score of zero.
        NO_EVIDENCE,
        /// A threshold is not reached that it takes for a verdict.
        NO_VERDICT,
        BELOW_MASTERY,
        MASTERY
    }

    /// Empty while there is too little to come to a verdict.
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(reached);
    }

    /// The verdict if it is one of mastery.
    public Optional<Verdict> mastery() {
        return verdict().filter(verdict -> verdict.level().mastery());
    }

    public Status status() {
        if (reached != null) return reached.level().mastery() ? Status.MASTERY : Status.BELOW_MASTERY;
        return hasEvidence() ? Status.NO_VERDICT : Status.NO_EVIDENCE;
    }

    private boolean hasEvidence() {
        return marks.stream().anyMatch(each -> switch (each.treatment()) {
            case OTHER_RUBRIC, TOO_OLD, NO_LONGER_VALID, AFTER_THE_DAY, SET_ASIDE -> false;
            case COUNTED,
                    NOT_THE_LATEST,
                    NOT_THE_HIGHEST,
                    NOT_IN_THE_MIDDLE,
                    BELOW_THE_CUT,
                    SAME_WORK_MARKED_HIGHER,
                    NOT_AMONG_THE_LATEST_WORKS,
                    NOT_AMONG_THE_BEST,
                    NOT_THE_FULLEST -> true;
        });
    }
}
