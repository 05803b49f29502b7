package org.cairn.query.console.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.query.console.Say;
import org.cairn.query.dashboard.Cause;
import org.cairn.query.dashboard.Reading;
import org.cairn.query.dashboard.Series;
import org.cairn.query.dashboard.Unit;
import org.jspecify.annotations.Nullable;

/// How these pages call things.
final class Words {
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("d1", "practice gap"),
            Map.entry("d2a", "whole-class teaching"),
            Map.entry("d2b", "lock-step"),
            Map.entry("d3", "leniency of marking"),
            Map.entry("d4", "spread of levels"),
            Map.entry("d5", "change of levels, split"),
            Map.entry("d6", "agreement of markers"),
            Map.entry("d7", "pace and time to mastery"),
            Map.entry("d8", "curriculum lag"),
            Map.entry("d9", "staff continuity"),
            Map.entry("d10", "equity gap"),
            Map.entry("d11", "workload"),
            Map.entry("d12", "cost"),
            Map.entry("d13", "stability of tools"),
            Map.entry("fidelity-index", "fidelity index"));

    private static final Map<String, String> CAUSES = Map.of(
            "staff", "a change of staff",
            "framework", "a new framework version",
            "platform", "a change of platform",
            "policy", "a change of policy",
            "training-end", "training that ran out",
            "baseline", "a new design baseline");

    /// For example `pace and time to mastery (D7)`, `exposure`.
    static String indicator(String code) {
        var words = FAMILIES.get(code);
        if (words == null) return Say.words(code);
        return code.matches("d\\d+[ab]?") ? words + " (" + code.toUpperCase(Locale.ROOT) + ")" : words;
    }

    /// For example `pace ratio`, `responsiveness: survey`; the family’s own name where it has only one.
    static String series(String indicator, String name) {
        return name.isEmpty() ? indicator(indicator) : Say.words(name.replace("/", ": "));
    }

    static String series(Series series) {
        var name = series(series.indicator(), series.name());
        return series.isOfProgramme() ? name : name + ", " + series.scopeKind() + " " + series.scope();
    }

    /// In what an indicator is.
    static Unit unit(String indicator, String name) {
        switch (name) {
            case "minutes-per-judgement" -> {
                return Unit.MINUTES;
            }
            case "queue-age-p90" -> {
                return Unit.DAYS;
            }
            case "pace-ratio", "alpha", "ac2", "judgements-per-fte" -> {
                return Unit.RATIO;
            }
            default -> {}
        }
        return switch (indicator) {
            case "d3", "d5" -> Unit.LEVELS;
            case "d4" -> Unit.RATIO;
            case "d11" -> Unit.MINUTES;
            case "d12" -> Unit.MONEY;
            case "d13" -> Unit.POINTS;
            case "fidelity-index" -> Unit.POINTS;
            default -> Unit.SHARE;
        };
    }

    /// For example `June 2028`, `March to June 2028`.
    static String period(Reading reading) {
        return months(reading.first(), reading.last());
    }

    static String months(YearMonth first, YearMonth last) {
        if (first.equals(last)) return Say.month(first);
        var from = Say.month(first);
        return (first.getYear() == last.getYear() ? from.substring(0, from.lastIndexOf(' ')) : from) + " to "
                + Say.month(last);
    }

    /// For example `pace ratio (D7) and leniency (D3)`.
    static String list(List<String> indicators) {
        var words = indicators.stream().map(Words::indicator).toList();
        if (words.size() < 2) return String.join("", words);
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /// What a candidate is, and when: `a change of staff (departed/champion) on 4 February 2028`.
    static String candidate(Cause cause) {
        var kind = CAUSES.getOrDefault(cause.type(), Say.words(cause.type()));
        var what = cause.cause().isEmpty() ? kind : kind + " (" + Say.words(cause.cause()) + ")";
        return cause.on() == null ? what : what + " on " + Say.date(cause.on());
    }

    /// For example `−8.2 points (95 % interval −11.0 to −5.4)`.
    static String effect(Unit unit, @Nullable Double effect, @Nullable Double low, @Nullable Double high) {
        if (effect == null) return "";
        var text = unit.difference(effect);
        return low == null || high == null
                ? text
                : text + " (95 % interval " + unit.difference(low) + " to " + unit.difference(high) + ")";
    }

    static String share(double share) {
        return Math.round(100 * share) + " %";
    }

    static String sections(List<String> sections) {
        return sections.isEmpty() ? "all sections" : sections.stream().collect(Collectors.joining(", "));
    }

    static String day(@Nullable LocalDate day) {
        return Say.date(day);
    }

    private Words() {}
}
