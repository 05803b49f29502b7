package org.cairn.query.console.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairn.query.console.Say;
import org.cairn.query.dashboard.Aspect;
import org.cairn.query.dashboard.Cause;
import org.cairn.query.dashboard.ProgrammeReport;
import org.cairn.query.dashboard.Reading;
import org.cairn.query.dashboard.ReportStatus;
import org.cairn.query.dashboard.Series;
import org.jspecify.annotations.Nullable;

/// How an aspect stands, in words.
///
/// @param since when it began to stand so; empty where it has no status
/// @param what  how much has changed, or why there is no status
/// @param why   what is taken for the cause, and always what is left unexplained
/// @param judged the series whose status it is
record Verdict(ReportStatus status, String since, List<String> what, List<String> why, List<Series> judged) {

    static Verdict of(Aspect aspect, @Nullable Series drawn, ProgrammeReport report) {
        var judged = judged(aspect, drawn, report);
        var status = judged.stream().map(Series::status).reduce(ReportStatus.INSUFFICIENT, Verdict::graver);
        if (status == ReportStatus.INSUFFICIENT)
            return new Verdict(status, "", List.of(missing(aspect, drawn)), List.of(), judged);
        var gravest = judged.stream().filter(each -> each.status() == status).toList();
        var since = gravest.stream()
                .map(Series::since)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Reading::from))
                .orElseThrow();
        var what = new ArrayList<String>();
        if (status != ReportStatus.IN_CONTROL)
            gravest.stream().limit(3).map(Verdict::change).forEach(what::add);
        if (gravest.size() > 3 && status != ReportStatus.IN_CONTROL)
            what.add("And " + (gravest.size() - 3) + " more series: see the parts.");
        if (drawn != null && !judged.contains(drawn))
            what.add("Told and not judged by itself; the status is that of "
                    + judged.stream().map(Words::series).distinct().limit(3).collect(Collectors.joining(", ")) + ".");
        sections(aspect, report, what);
        offTarget(aspect, drawn, what);
        return new Verdict(
                status,
                "since " + Say.month(since.first()),
                what,
                status == ReportStatus.IN_CONTROL ? List.of() : why(causes(aspect, drawn, report)),
                judged);
    }

    private static ReportStatus graver(ReportStatus one, ReportStatus other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// Those of the programme that take part in the verdict of its families; where several aspects share a family, only
    /// the one that is drawn.
    private static List<Series> judged(Aspect aspect, @Nullable Series drawn, ProgrammeReport report) {
        var own = drawn == null ? List.<Series>of() : List.of(drawn);
        if (aspect.sharesItsFamily()) return own;
        var counting = report.series().stream()
                .filter(each -> each.counts() && aspect.families().contains(each.indicator()))
                .toList();
        return counting.isEmpty() ? own : counting;
    }

    private static List<Cause> causes(Aspect aspect, @Nullable Series drawn, ProgrammeReport report) {
        return report.causes().stream()
                .filter(each -> aspect.families().contains(each.indicator()))
                .filter(each -> !aspect.sharesItsFamily()
                        || drawn != null && each.series().equals(drawn.name()))
                .toList();
    }

    private static String missing(Aspect aspect, @Nullable Series series) {
        var last = series == null ? null : series.last();
        if (series == null || last == null)
            return "Nothing of it is on record in these months. It is made from " + aspect.madeFrom() + ".";
        if (series.values() > 0
                && series.readings().stream().allMatch(each -> each.value() == null || each.value() == 0))
            return "Nothing but zeros: either nobody did, or it is not recorded. It is made from " + aspect.madeFrom()
                    + ".";
        if (last.baseline() == null)
            return "No design baseline was ratified, so there is nothing to measure change against.";
        var latest = series.latest();
        if (latest == null) return "Nothing of it was observed.";
        if (latest.hidden()) return "Fewer than 10 learners.";
        if (!series.counts()) return "Told and not judged: it explains, and takes no part in the verdict.";
        return "A status takes enough observations (here " + Say.number(latest.n())
                + "), a full baseline year and one watched term.";
    }

    private static String change(Series series) {
        var last = series.last();
        var unit = Words.unit(series.indicator(), series.name());
        var name = Words.series(series);
        var head = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        if (last == null || last.change() == null) return head + ".";
        var tolerance = last.tolerance() == null ? "" : ", tolerance " + unit.tolerance(last.tolerance());
        return head + ": changed by " + unit.difference(last.change()) + tolerance + ".";
    }

    private static void sections(Aspect aspect, ProgrammeReport report, List<String> what) {
        if (aspect.sharesItsFamily()) return;
        for (var family : aspect.families()) {
            var states = report.sections().get(family);
            if (states == null || states.drift() + states.watch() == 0) continue;
            what.add("Of %d sections %d in drift and %d on watch for %s."
                    .formatted(states.all(), states.drift(), states.watch(), Words.indicator(family)));
        }
    }

    private static void offTarget(Aspect aspect, @Nullable Series drawn, List<String> what) {
        var last = drawn == null ? null : drawn.last();
        if (last == null || !last.offTarget() || last.target() == null) return;
        what.add("Off target: the mean of the last 12 months misses "
                + aspect.unit().say(last.target())
                + " by more than the tolerance. That is a gap, and no drift: drift is change.");
    }

    private static List<String> why(List<Cause> causes) {
        var why = new ArrayList<String>();
        causes.stream()
                .filter(each -> each.verdict().equals("named"))
                .map(Verdict::named)
                .forEach(why::add);
        var together = causes.stream()
                .filter(each -> each.verdict().equals("not separable"))
                .toList();
        if (!together.isEmpty())
            why.add("Not separable, as they met the same sections at the same time: "
                    + together.stream().map(Words::candidate).collect(Collectors.joining("; ")) + ".");
        causes.stream().filter(Cause::isRemainder).map(Verdict::remainder).forEach(why::add);
        var others = causes.stream()
                .filter(each -> each.verdict().equals("not named"))
                .count();
        if (others > 0)
            why.add(Say.count(others, "other event was considered and is", "other events were considered and are")
                    + " not taken for a cause.");
        if (why.isEmpty()) why.add("No cause has been looked for yet: that begins with drift.");
        return why;
    }

    private static String named(Cause cause) {
        var unit = Words.unit(cause.indicator(), cause.series());
        return "Named cause, grade " + cause.grade() + ": " + Words.candidate(cause) + ", "
                + Words.effect(unit, cause.effect(), cause.low(), cause.high())
                + (cause.share() == null ? "" : ", " + Words.share(cause.share()) + " of the change")
                + "; " + Say.count(cause.affected(), "section", "sections") + " affected, " + cause.control() + " not.";
    }

    private static String remainder(Cause cause) {
        var unit = Words.unit(cause.indicator(), cause.series());
        var of = "Unexplained in " + Words.indicator(cause.indicator()) + ": ";
        if (cause.effect() == null) return of + "all of it.";
        return of + unit.difference(cause.effect())
                + (cause.share() == null ? "" : ", " + Words.share(cause.share()) + " of the change") + ".";
    }
}
