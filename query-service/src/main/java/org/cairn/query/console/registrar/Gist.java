package org.cairn.query.console.registrar;

import java.util.Collection;
import java.util.Map;
import org.cairn.query.console.Say;

/// The answer in one sentence, before all that it rests on.
final class Gist {

    static String of(Question question, Map<?, ?> answer) {
        return switch (question.code()) {
            case "eligibility" -> eligibility(answer);
            case "sealed-transcript" -> sealed(answer);
            case "verification" ->
                is(answer, "matches")
                        ? is(answer, "newest")
                                ? "Yes. It is what was sealed, and the learner’s newest."
                                : "Yes, it is what was sealed; a newer one was sealed since."
                        : "No. Under this number nothing was sealed with this content.";
            case "approval" -> "It is " + Say.words(text(answer, "state")) + ".";
            case "policy" ->
                "Of %s %s would gain something: %s. Nobody would lose anything."
                        .formatted(
                                Say.count(number(answer, "enrolments"), "enrolment", "enrolments"),
                                Say.number(number(answer, "changing")),
                                Say.count(number(answer, "grants"), "verdict", "verdicts"));
            case "judgement" -> judgement(answer);
            case "verdict" -> verdict(answer);
            case "deprecation" ->
                Say.count(size(answer, "holders"), "enrolment", "enrolments")
                        + (answer.get("next") == null ? "." : ", and more in the next part.");
            case "disclosures" ->
                "Recorded: " + Say.count(size(answer, "disclosures"), "disclosure", "disclosures") + ".";
            case "behind-pace" ->
                "%s of %s who take part."
                        .formatted(
                                Say.number(size(answer, "learners")),
                                Say.count(number(answer, "takingPart"), "learner", "learners"));
            default -> throw new IllegalArgumentException(question.code());
        };
    }

    private static String eligibility(Map<?, ?> answer) {
        var missing = size(answer, "missing");
        var barred = answer.get("reason") == null ? "" : " Nothing is asked for now: " + text(answer, "reason") + ".";
        if (is(answer, "met")) return "Yes, the requirement is met." + barred;
        return (missing == 0
                        ? "No. Mastering more does not help; look at the choices and conditions."
                        : "No, " + Say.count(missing, "competency is", "competencies are") + " missing.")
                + barred;
    }

    private static String sealed(Map<?, ?> answer) {
        if (answer.get("hashMatches") == null) return "Nothing is kept of it but what the log says.";
        return is(answer, "hashMatches")
                ? "What is kept still has the hash that the log names."
                : "What is kept does NOT have the hash that the log names.";
    }

    private static String judgement(Map<?, ?> answer) {
        if (answer.get("mastered") == null) return "Nothing else stands on it.";
        return "%s at level %s stands on it, and %s."
                .formatted(
                        text(answer, "competency"),
                        text(answer, "mastered"),
                        Say.count(size(answer, "approvals"), "approval", "approvals"));
    }

    /// What the marks come to is one thing, what was granted another: that stays until somebody takes it back.
    private static String verdict(Map<?, ?> answer) {
        var marks =
                switch (text(answer, "status")) {
                    case "mastery" ->
                        result(answer) + ": enough for mastery"
                                + (is(answer, "provisional") ? ", though its markers have yet to agree." : ".");
                    case "below-mastery" -> result(answer) + ": not enough for mastery.";
                    case "no-verdict" -> "The marks come to no verdict; the thresholds below say what it takes.";
                    case "no-evidence" -> "No mark counts. That is not a score of zero.";
                    default -> throw new IllegalArgumentException(text(answer, "status"));
                };
        if (!(answer.get("granted") instanceof Collection<?> granted) || granted.isEmpty()) return marks;
        var stands = granted.stream().anyMatch(each -> each instanceof Map<?, ?> it && it.get("rescindedOn") == null);
        return marks + (stands ? " Mastery was granted and not taken back." : " What was granted was taken back.");
    }

    /// Where criteria are met one by one there is a level and no score.
    private static String result(Map<?, ?> answer) {
        var score = answer.get("score") == null ? "" : text(answer, "score") + ", ";
        return "The marks come to " + score + "level " + text(answer, "level");
    }

    private static boolean is(Map<?, ?> answer, String name) {
        return Boolean.TRUE.equals(answer.get(name));
    }

    private static String text(Map<?, ?> answer, String name) {
        return String.valueOf(answer.get(name));
    }

    private static long number(Map<?, ?> answer, String name) {
        return answer.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static int size(Map<?, ?> answer, String name) {
        return answer.get(name) instanceof Collection<?> all ? all.size() : 0;
    }

    private Gist() {}
}
