package org.cairn.query.console.dashboard;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.cairn.query.console.Say;
import org.cairn.query.dashboard.Aspect;
import org.cairn.query.dashboard.ProgrammeReport;
import org.cairn.query.dashboard.Standing;
import org.jspecify.annotations.Nullable;

/// What the three years of a programme show.
///
/// @param earlier where the window would end a year earlier; null if there is nothing before it
/// @param later   where it would end a year later; null if there is nothing behind it
record ProgrammePage(
        String title,
        ProgrammeReport report,
        List<AspectRow> rows,
        @Nullable YearMonth earlier,
        @Nullable YearMonth later) {

    static ProgrammePage of(String title, ProgrammeReport report) {
        var first = report.computed().first();
        var last = report.computed().last();
        return new ProgrammePage(
                title,
                report,
                Arrays.stream(Aspect.values())
                        .map(aspect -> AspectRow.of(aspect, report))
                        .toList(),
                first != null && first.isBefore(report.from()) ? report.to().minusYears(1) : null,
                last != null && last.isAfter(report.to()) ? earlier(report.to().plusYears(1), last) : null);
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    /// For example `Drifting since March 2028: leniency of marking (D3) and practice gap (D1) are in drift.`
    public String state() {
        return report.standing()
                .map(now -> said(now, report))
                .orElse(
                        "No state yet: that takes a ratified design baseline, a full baseline year and a watched term.");
    }

    public String stateCode() {
        return report.standing().map(Standing::state).orElse("insufficient");
    }

    static String said(Standing now, ProgrammeReport report) {
        var since = report.since().map(month -> " since " + Say.month(month)).orElse("");
        return switch (now.state()) {
            case "drifting" -> "Drifting" + since + ": in drift " + Words.list(now.drifting()) + ".";
            case "watch" -> "On watch" + since + ": in drift " + Words.list(now.drifting()) + ", and nothing else.";
            case "steady" -> "Steady" + since + ": no family of indicators is in drift.";
            default ->
                "Not enough data for a state: that takes a design baseline, a full baseline year and a watched term.";
        };
    }

    /// The drift index never stands without its list.
    public String index() {
        return report.standing()
                .filter(now -> now.value() != null)
                .map(now -> "%.0f".formatted(now.value()))
                .orElse("–");
    }

    public String beyond() {
        return report.standing()
                .filter(now -> now.value() != null)
                .map(now -> now.beyond().isEmpty()
                        ? "no indicator is beyond its tolerance"
                        : "beyond their tolerance: " + Words.list(now.beyond()))
                .orElse("it takes at least one indicator with a target and enough data");
    }

    public List<Addend> addends() {
        return report.addends().stream().map(Addend::of).toList();
    }

    /// What one indicator adds to the drift index.
    ///
    /// @param part 0 to 2: 1 = at tolerance, 2 = at twice tolerance or beyond
    record Addend(String name, String mean, String target, String weight, String part) {

        static Addend of(Standing standing) {
            var unit = Words.unit(standing.indicator(), "");
            return new Addend(
                    Words.indicator(standing.indicator()),
                    standing.mean() == null ? "–" : unit.say(standing.mean()),
                    standing.target() == null
                            ? "–"
                            : unit.say(standing.target())
                                    + (standing.tolerance() == null
                                            ? ""
                                            : " ± " + unit.tolerance(standing.tolerance())),
                    standing.weight() == null ? "–" : "%.2f".formatted(standing.weight()),
                    standing.value() == null ? "not enough data" : "%.2f".formatted(standing.value()));
        }
    }
}
