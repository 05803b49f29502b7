package org.cairn.query.console.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.cairn.query.comparison.BySection;
import org.cairn.query.comparison.Comparison;
import org.cairn.query.comparison.Dropout;
import org.cairn.query.comparison.Interval;
import org.cairn.query.comparison.Proportion;
import org.cairn.query.comparison.Survey;
import org.cairn.query.console.Say;
import org.cairn.query.dashboard.Change;
import org.cairn.query.dashboard.Unit;
import org.jspecify.annotations.Nullable;

/// Before and after, in words and numbers, and what they can and cannot show.
///
/// @param dropout  by group
/// @param survey   by group; empty where there was none
/// @param others   what else changed in these months
record ComparePage(
        Comparison comparison,
        String before,
        String after,
        List<Line> dropout,
        List<Line> dropoutSections,
        List<String> dropoutSays,
        List<Line> survey,
        List<Line> surveySections,
        List<String> surveySays,
        List<String> limits,
        List<Change> others) {
    private static final int YEAR = 12;

    /// One group, or the difference of two.
    record Line(String group, String before, String after, String difference, String interval) {}

    static ComparePage of(Comparison comparison, List<Change> changes) {
        var others = changes.stream()
                .filter(each -> !each.on().equals(comparison.on()))
                .filter(each ->
                        !each.on().isBefore(comparison.first()) && each.on().isBefore(comparison.after()))
                .toList();
        return new ComparePage(
                comparison,
                Say.date(comparison.first()) + " to " + Say.date(comparison.on().minusDays(1)),
                Say.date(comparison.on()) + " to " + Say.date(comparison.after().minusDays(1)),
                dropout(comparison),
                comparison.sections().stream()
                        .map(section ->
                                line("Section " + section, comparison.dropout().group("section/" + section)))
                        .toList(),
                says(
                        "The share who withdrew",
                        comparison.dropout().group(Dropout.ALL).change(),
                        comparison.dropout().apartBefore(),
                        comparison.dropout().apartAfter(),
                        comparison.dropoutBySection(),
                        comparison),
                survey(comparison),
                comparison.sections().stream()
                        .map(section ->
                                line("Section " + section, comparison.survey().group("section/" + section)))
                        .toList(),
                surveySays(comparison),
                limits(comparison, others),
                others);
    }

    private static List<Line> dropout(Comparison comparison) {
        var dropout = comparison.dropout();
        var lines = new ArrayList<Line>();
        if (comparison.hasPilot()) {
            lines.add(line("Chosen sections", dropout.group(Dropout.PILOT)));
            lines.add(line("Other sections", dropout.group(Dropout.CONTROL)));
            lines.add(new Line(
                    "Chosen less other", interval(dropout.apartBefore()), interval(dropout.apartAfter()), "", ""));
        }
        lines.add(line("All", dropout.group(Dropout.ALL)));
        return lines;
    }

    private static List<Line> survey(Comparison comparison) {
        if (comparison.survey().instrument() == null) return List.of();
        var survey = comparison.survey();
        var lines = new ArrayList<Line>();
        if (comparison.hasPilot()) {
            lines.add(line("Chosen sections", survey.group(Dropout.PILOT)));
            lines.add(line("Other sections", survey.group(Dropout.CONTROL)));
        }
        lines.add(line("All", survey.group(Dropout.ALL)));
        return lines;
    }

    private static Line line(String name, Dropout.Group group) {
        return line(name, share(group.before()), share(group.after()), group.change());
    }

    private static Line line(String name, Survey.Group group) {
        return line(name, answers(group.before()), answers(group.after()), group.change());
    }

    private static Line line(String name, String before, String after, @Nullable Interval change) {
        return new Line(
                name,
                before,
                after,
                change == null ? "–" : Unit.SHARE.difference(change.difference()),
                change == null ? "–" : range(change));
    }

    private static String share(@Nullable Proportion proportion) {
        if (proportion == null) return "hidden";
        if (proportion.whole() == 0) return "nobody";
        return "%s (%s of %s)"
                .formatted(
                        Unit.SHARE.say(proportion.value()),
                        Say.number(proportion.part()),
                        Say.number(proportion.whole()));
    }

    private static String answers(Survey.@Nullable Answers answers) {
        if (answers == null) return "none, or hidden";
        return "%s (%s of %s answered)"
                .formatted(
                        Unit.SHARE.say(answers.sample().mean()),
                        Say.number(answers.answered()),
                        Say.number(answers.invited()));
    }

    private static String interval(@Nullable Interval interval) {
        return interval == null ? "–" : Unit.SHARE.difference(interval.difference()) + " (" + range(interval) + ")";
    }

    private static String range(Interval interval) {
        return Unit.SHARE.difference(interval.low()) + " to " + Unit.SHARE.difference(interval.high());
    }

    private static List<String> surveySays(Comparison comparison) {
        var survey = comparison.survey();
        if (survey.instrument() == null)
            return List.of("No agency survey was closed in these months, so there is nothing to compare.");
        var says = new ArrayList<>(says(
                "The mean of the survey",
                survey.group(Dropout.ALL).change(),
                null,
                null,
                comparison.surveyBySection(),
                comparison));
        if (!survey.others().isEmpty())
            says.add("Left out, as other questions were asked: " + String.join(", ", survey.others()) + ".");
        return says;
    }

    private static List<String> says(
            String what,
            @Nullable Interval change,
            @Nullable Interval apartBefore,
            @Nullable Interval apartAfter,
            BySection bySection,
            Comparison comparison) {
        var says = new ArrayList<String>();
        says.add(
                change == null
                        ? "There is no comparison of all: on one side nobody is counted, or so few that it is hidden."
                        : what + sentence(change, " after than before"));
        if (comparison.hasPilot() && apartAfter != null)
            says.add("After the change " + lower(what)
                    + sentence(apartAfter, " in the chosen sections than in the others")
                    + (apartBefore == null ? "" : " Before it they were apart by " + interval(apartBefore) + "."));
        // What is hidden above is not told by another mean of the same people.
        if (change == null) return says;
        if (bySection.change() != null)
            says.add("Counted by sections (%d of them, Student’s t): %s."
                    .formatted(bySection.sections(), interval(bySection.change())));
        if (comparison.hasPilot())
            says.add(
                    bySection.apart() == null
                            ? "The chosen sections cannot be compared with the others by sections: that takes two of each."
                            : "Change of the %d chosen sections less that of the others, by sections (t on %d degrees of freedom): %s. %s"
                                    .formatted(
                                            bySection.pilot(),
                                            bySection.sections() - 2,
                                            interval(bySection.apart()),
                                            bySection.apart().excludesZero()
                                                    ? "That is more than sections differ by themselves."
                                                    : "Sections may differ as much by themselves."));
        return says;
    }

    private static String lower(String what) {
        return Character.toLowerCase(what.charAt(0)) + what.substring(1);
    }

    private static String sentence(Interval interval, String than) {
        var size = Unit.SHARE.tolerance(Math.abs(interval.difference()));
        var way = interval.difference() < 0 ? "lower" : "higher";
        return interval.excludesZero()
                ? " was " + size + " " + way + than + ", 95 % interval " + range(interval)
                        + ": more than chance alone would give."
                : " was " + size + " " + way + than + ", but the 95 % interval " + range(interval)
                        + " holds 0: it may be chance, and anything in the interval fits the data.";
    }

    private static List<String> limits(Comparison comparison, List<Change> others) {
        var limits = new ArrayList<String>();
        if (comparison.months() < comparison.asked())
            limits.add("Only %s are on record since the change, so both sides are that long."
                    .formatted(Say.count(comparison.months(), "whole month", "whole months")));
        if (comparison.months() % YEAR != 0)
            limits.add(
                    "The two sides are not whole years: they lie in different seasons, and seasons differ by themselves.");
        limits.add(
                others.isEmpty()
                        ? "Nothing else is on record as having changed in these months. What is not on record may have."
                        : Say.count(others.size(), "other change lies", "other changes lie")
                                + " in the same months; a difference cannot tell one from another.");
        limits.add(
                "Before and after are different learners, or the same ones at another stage: those who had withdrawn before "
                        + "are no longer there to withdraw after.");
        if (comparison.hasPilot())
            limits.add(
                    "Sections were not drawn by lot. Whatever else sets the chosen ones apart is in the difference as well; "
                            + "how far apart they were before shows some of it.");
        limits.add(
                "Intervals by learners take learners as independent of each other. Those of one section are alike, so these "
                        + "intervals are too narrow; those by sections are not.");
        limits.add(
                "A difference shows that something changed, not why. What stands up to other explanations is graded under "
                        + "“Why” on the programme’s page.");
        return limits;
    }
}
