package org.cairn.command.assessment.policy;

import static org.cairn.command.University.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.state.Mark;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.framework.TieRule;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Words for marks and policies, in tests of calculations.
final class Marks {

    /// 0 to 4; at 3.2 it is mastered, and 4 is exemplary.
    static final MasteryScale FOUR = new MasteryScale(
            "Four",
            Score.of(0),
            Score.of(4),
            List.of(
                    new ScaleLevel("not-yet", "Not yet", Score.of(0), false),
                    new ScaleLevel("mastered", "Mastered", score("3.2"), true),
                    new ScaleLevel("exemplary", "Exemplary", Score.of(4), true)));

    /// A mark of a piece of work of its own, and by an assessor of its own.
    static Mark mark(int number, String score, LocalDate day) {
        return mark(number, number, number, EvidenceMode.WRITTEN, score, day);
    }

    static Mark mark(int number, int work, int assessor, EvidenceMode mode, String score, LocalDate day) {
        return new Mark(
                judgement(number),
                new EvidenceId(new UUID(3, work)),
                Set.of(new org.cairn.contracts.shared.PersonId(new UUID(9, assessor))),
                mode,
                score(score),
                "not-yet",
                Map.of(),
                day);
    }

    /// One a day from Monday on.
    static List<Mark> daily(String... scores) {
        var marks = new ArrayList<Mark>();
        for (var score : scores) marks.add(mark(marks.size() + 1, score, MONDAY.plusDays(marks.size())));
        return marks;
    }

    /// Two decimals, half up, no more asked than one mark.
    static CalculationPolicy policy(CalculationMethod method) {
        return new CalculationPolicy("Policy", method, 1, 1, 2, Rounding.HALF_UP);
    }

    static CalculationPolicy policy(CalculationMethod method, TieRule ties) {
        return new CalculationPolicy("Policy", method, 1, 1, 1, null, ties, 2, Rounding.HALF_UP, null);
    }

    static CalculationPolicy policy(
            CalculationMethod method, @Nullable Integer recencyDays, @Nullable Integer validityMonths) {
        return new CalculationPolicy(
                "Policy", method, 1, 1, 1, recencyDays, TieRule.RECORDED_LAST, 2, Rounding.HALF_UP, validityMonths);
    }

    static Score score(String value) {
        return new Score(new BigDecimal(value));
    }

    private Marks() {}
}
