package org.cairn.command.assessment.policy;

import java.util.List;
import java.util.Map;
import org.cairn.command.state.Mark;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.framework.ScaleLevel;
import org.jspecify.annotations.Nullable;

/// What a method made of marks, before rounding and scale.
///
/// @param score      null if nothing came out
/// @param level      where it does not follow from the score
/// @param basis      the marks that it rests on
/// @param passedOver those that it does not, and why
/// @param thresholds of the method's own
record Worked(
        @Nullable Exact score,
        @Nullable ScaleLevel level,
        List<Mark> basis,
        Map<JudgementId, Treatment> passedOver,
        List<Threshold> thresholds,
        List<String> steps) {

    static Worked of(Exact score, List<Mark> basis, Map<JudgementId, Treatment> passedOver, String... steps) {
        return new Worked(score, null, basis, passedOver, List.of(), List.of(steps));
    }
}
