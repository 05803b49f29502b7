package org.cairn.query.console.maps;

import java.util.stream.Collectors;
import org.cairn.query.console.Say;
import org.cairn.query.pace.BehindPace;

/// One learner on the list of those behind, in words.
public record PaceLine(BehindPace.Learner learner, String name, String why, String credits, String overdue) {

    static PaceLine of(BehindPace.Learner learner) {
        var number = learner.number() == null ? Say.shortId(learner.learner()) : learner.number();
        return new PaceLine(
                learner,
                learner.name() == null ? number : "%s (%s)".formatted(learner.name(), number),
                why(learner),
                learner.due() == null
                        ? "no plan"
                        : "%s of %s"
                                .formatted(
                                        learner.confirmed().toPlainString(),
                                        learner.due().toPlainString()),
                learner.overdue().stream()
                        .map(each -> "%s (%s)".formatted(each.title(), Say.date(each.dueOn())))
                        .collect(Collectors.joining(", ")));
    }

    private static String why(BehindPace.Learner learner) {
        if (learner.stuck() && learner.behind()) return "stuck and behind";
        return learner.stuck() ? "stuck" : "behind";
    }
}
