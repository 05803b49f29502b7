package org.cairn.query.competencymap;

import java.time.LocalDate;
import java.util.Objects;
import org.cairn.query.competencymap.CompetencyMap.Because;

/// Why a competency does not count as mastered, in words that a learner can act on.
record Reasons(EnrolmentFacts facts, LocalDate day) {
    static final String BLIND_MARKING_OPEN = "blind-marking-open";

    Because of(String code, CompetencyStatus status) {
        return switch (status) {
            case MASTERED -> because(code, "mastered", "It is mastered.");
            case PROVISIONAL -> provisional(code);
            case RESCINDED -> rescinded(code);
            case LAPSED -> lapsed(code);
            case IN_PROGRESS -> inProgress(code);
            case NO_EVIDENCE -> because(code, "no-evidence", "Nothing has been handed in.");
        };
    }

    /// Mastered, but not at the level that is asked for.
    static Because levelTooLow(String code, String level, String asked) {
        return because(code, "level-too-low", "Mastered at %s; %s is asked for.".formatted(level, asked));
    }

    /// What others gave is not told before whoever is to mark the work blind has marked it.
    static Because blindMarkingOpen(String code) {
        return because(code, BLIND_MARKING_OPEN, "Marked; not shown while blind marking is open.");
    }

    static Because notChosen(String code) {
        return because(code, "not-chosen", "It has not been chosen.");
    }

    static Because countsElsewhere(String code) {
        return because(code, "counts-elsewhere", "It is mastered, and counts in another group.");
    }

    private Because provisional(String code) {
        var verdict = facts.verdicts(code);
        if (!verdict.isEmpty()) {
            return because(code, "provisional", "Mastered provisionally: its marking is not finished.");
        }
        var carried = facts.carried().stream()
                .filter(each -> each.competency().equals(code))
                .reduce((_, last) -> last)
                .orElseThrow();
        return because(
                code,
                "top-up",
                "Carried over from %s; what is new in it is still to be shown.".formatted(carried.from()));
    }

    private Because rescinded(String code) {
        return facts.rescissions().stream()
                .filter(each -> each.competency().equals(code))
                .reduce((_, last) -> last)
                .map(last -> because(
                        code,
                        "rescinded",
                        "Taken back on %s (%s), and not shown again."
                                .formatted(last.effectiveOn(), last.cause().replace('-', ' '))))
                .orElseGet(() -> because(code, "rescinded", "Taken back, and not shown again."));
    }

    private Because lapsed(String code) {
        var until = facts.verdicts(code).stream()
                .filter(each -> !each.provisional())
                .map(EnrolmentFacts.Verdict::validUntil)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        return because(
                code,
                "lapsed",
                "Valid until %s, and not shown again."
                        .formatted(until.map(LocalDate::toString).orElse("an earlier day")));
    }

    private Because inProgress(String code) {
        if (facts.marks(code).stream().anyMatch(EnrolmentFacts.Mark::isBlind)) return blindMarkingOpen(code);
        var counting =
                facts.marks(code).stream().filter(EnrolmentFacts.Mark::counts).toList();
        if (counting.isEmpty()) {
            return facts.pieces().getOrDefault(code, 0) > 0
                    ? because(code, "not-judged", "Handed in; there is no mark that counts yet.")
                    : because(code, "partly-recognised", "Earlier learning was recognised in part.");
        }
        var last = counting.getLast();
        var level = Objects.requireNonNull(last.level());
        var mark = "%s (%s)".formatted(Objects.requireNonNull(last.score()).toPlainString(), level);
        return facts.scale().showsMastery(level)
                ? because(code, "no-verdict", "Last marked %s; all that is asked for is not there yet.".formatted(mark))
                : because(code, "below-mastery", "Last marked %s, which does not show mastery.".formatted(mark));
    }

    private static Because because(String code, String reason, String sentence) {
        return new Because(code, reason, sentence);
    }
}
