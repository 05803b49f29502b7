package org.cairn.query.console.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.cairn.query.console.Say;
import org.cairn.query.dashboard.Aspect;
import org.cairn.query.dashboard.ProgrammeReport;
import org.cairn.query.dashboard.Reading;
import org.cairn.query.dashboard.Series;
import org.jspecify.annotations.Nullable;

/// One aspect of a programme as a row of the dashboard.
///
/// @param now      the last value, in words
/// @param when     of which period it is
/// @param expected what it is measured by, in words
/// @param summary  what the plot shows, for those who do not see it
/// @param parts    what stands beside it, so that no figure stands alone
record AspectRow(
        Aspect aspect,
        @Nullable Series series,
        @Nullable Plot plot,
        String now,
        String when,
        String expected,
        Verdict verdict,
        String summary,
        List<Part> parts) {

    /// @param name   in words
    /// @param series by which its rows are found; null for what is a column of another's
    record Part(String name, @Nullable Series series, String value, String when, String status) {}

    static AspectRow of(Aspect aspect, ProgrammeReport report) {
        var drawn = report.drawn(aspect).orElse(null);
        var verdict = Verdict.of(aspect, drawn, report);
        var latest = drawn == null ? null : drawn.latest();
        var causes = report.causes().stream()
                .filter(each -> aspect.families().contains(each.indicator()))
                .filter(each -> each.verdict().equals("named") || each.verdict().equals("not separable"))
                .toList();
        var currency = aspect == Aspect.COST && latest != null && latest.value() != null
                ? report.computed().currency()
                : null;
        var now = value(aspect, latest) + (currency == null ? "" : " " + currency);
        return new AspectRow(
                aspect,
                drawn,
                drawn == null
                        ? null
                        : Plot.of(
                                drawn,
                                verdict.judged(),
                                aspect.unit(),
                                report.from(),
                                report.to(),
                                report.changes(),
                                causes),
                now,
                latest == null ? "" : Words.period(latest),
                expected(aspect, latest),
                verdict,
                summary(aspect, drawn, latest, verdict),
                parts(aspect, drawn, report));
    }

    private static String value(Aspect aspect, @Nullable Reading latest) {
        if (latest == null) return "–";
        return latest.value() == null ? "hidden" : aspect.unit().say(latest.value());
    }

    private static String expected(Aspect aspect, @Nullable Reading latest) {
        if (latest == null) return "";
        if (latest.hidden()) return "fewer than 10 learners, or it would give them away";
        var tolerance = latest.tolerance() == null ? "" : " ± " + aspect.unit().tolerance(latest.tolerance());
        var texts = new ArrayList<String>();
        if (latest.reference() != null)
            texts.add("baseline year " + aspect.unit().say(latest.reference()) + tolerance);
        if (latest.target() != null)
            texts.add("target " + aspect.unit().say(latest.target()) + (latest.reference() == null ? tolerance : ""));
        return String.join(", ", texts);
    }

    private static String summary(Aspect aspect, @Nullable Series drawn, @Nullable Reading latest, Verdict verdict) {
        if (drawn == null || latest == null) return aspect.title() + ": no values.";
        return "%s, by %s. %s in %s; %s. %s %s. %d of %d periods have a value; the rows behind it have the numbers."
                .formatted(
                        aspect.title(),
                        drawn.period(),
                        value(aspect, latest),
                        Words.period(latest),
                        expected(aspect, latest),
                        verdict.status().words(),
                        verdict.since(),
                        drawn.values(),
                        drawn.readings().size());
    }

    private static List<Part> parts(Aspect aspect, @Nullable Series drawn, ProgrammeReport report) {
        var parts = new ArrayList<Part>();
        if (aspect == Aspect.FIDELITY && drawn != null) beside(drawn, parts);
        for (var indicator : aspect.beside()) {
            report.series().stream()
                    .filter(each -> each.indicator().equals(indicator) && !isDrawn(each, drawn))
                    .filter(each -> aspect != Aspect.FIDELITY
                            || each.name().isEmpty()
                            || each.indicator().startsWith("d"))
                    .filter(each -> each.scopeKind().equals("cohort") == (aspect == Aspect.EQUITY))
                    .map(each -> new Key(each.indicator(), each.name(), each.scopeKind(), each.scope()))
                    .distinct()
                    .map(key -> best(key, report))
                    .forEach(each -> parts.add(part(each)));
        }
        return parts;
    }

    private record Key(String indicator, String name, String scopeKind, String scope) {}

    private static boolean isDrawn(Series series, @Nullable Series drawn) {
        return drawn != null
                && series.isOfProgramme()
                && series.indicator().equals(drawn.indicator())
                && series.name().equals(drawn.name());
    }

    private static Series best(Key key, ProgrammeReport report) {
        return report.series().stream()
                .filter(each ->
                        each.indicator().equals(key.indicator()) && each.name().equals(key.name()))
                .filter(each ->
                        each.scopeKind().equals(key.scopeKind()) && each.scope().equals(key.scope()))
                .reduce(ProgrammeReport::better)
                .orElseThrow();
    }

    private static Part part(Series series) {
        var latest = series.latest();
        var unit = Words.unit(series.indicator(), series.name());
        var value = latest == null ? "no data" : latest.value() == null ? "hidden" : unit.say(latest.value());
        var since = series.since();
        var status = series.status().words()
                + (since == null || series.status().ordinal() == 0 ? "" : " since " + Say.month(since.first()));
        return new Part(Words.series(series), series, value, latest == null ? "" : Words.period(latest), status);
    }

    /// What the index may not be shown without.
    private static void beside(Series index, List<Part> parts) {
        var latest = index.latest();
        if (latest == null) return;
        var when = Words.period(latest);
        if (latest.note() != null && latest.value() != null)
            parts.add(new Part("weakest dimension", null, Say.words(latest.note()), when, ""));
        var coverage = latest.parts().get("coverage");
        parts.add(new Part(
                "coverage: sections observed of those planned",
                null,
                coverage == null ? "–" : Words.share(coverage),
                when,
                ""));
        var observers = latest.parts().get("observers");
        parts.add(new Part("observers", null, observers == null ? "–" : Say.number(observers.longValue()), when, ""));
        var alpha = latest.parts().get("alpha");
        parts.add(new Part(
                "agreement of observers (ordinal α)",
                null,
                alpha == null ? "no two saw the same" : "%.2f".formatted(alpha),
                when,
                ""));
    }
}
