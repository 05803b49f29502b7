package org.cairn.query.console.dashboard;

import static org.cairn.query.web.NotFound.unknown;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.cairn.query.comparison.ComparisonQuery;
import org.cairn.query.console.ConsolePage;
import org.cairn.query.dashboard.Change;
import org.cairn.query.dashboard.ChangeQuery;
import org.cairn.query.dashboard.KnownAt;
import org.cairn.query.pathways.PathwayQuery;
import org.cairn.query.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Dropout and agency before and after a change that the reader picks, and in picked sections against the others.
@ConsolePage
class ComparePages {
    private static final int LONGEST = 36;
    private static final int YEARS_BACK = 10;

    private final ComparisonQuery comparisons;
    private final ChangeQuery changes;
    private final PathwayQuery pathways;
    private final ZoneId institutionZone;
    private final Clock clock;

    ComparePages(
            ComparisonQuery comparisons,
            ChangeQuery changes,
            PathwayQuery pathways,
            @Qualifier("institutionZone") ZoneId institutionZone,
            Clock clock) {
        this.comparisons = comparisons;
        this.changes = changes;
        this.pathways = pathways;
        this.institutionZone = institutionZone;
        this.clock = clock;
    }

    /// What was asked for.
    record Question(
            @Nullable LocalDate change,
            @Nullable LocalDate on,
            int months,
            List<String> pilot,
            @Nullable LocalDate asKnownAt) {

        /// A day of one's own comes before a change from the list.
        @Nullable
        LocalDate day() {
            return on != null ? on : change;
        }
    }

    /// @param change    the day of a change on record
    /// @param on        any other day
    /// @param months    how long each side is, 1 to 36
    /// @param pilot     sections that are set against the others
    /// @param asKnownAt the day whose knowledge counts, to its end; null = now
    @GetMapping("/pathways/{pathway}/compare")
    String compare(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable LocalDate change,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "12") String months,
            @RequestParam(defaultValue = "") List<String> pilot,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            Model model) {
        var question = new Question(change, on, length(months), pilot, asKnownAt);
        var today = YearMonth.now(clock.withZone(institutionZone));
        // A programme may have ended long ago.
        var last = comparisons.lastDay(pathway);
        var day = question.day();
        var first =
                YearMonth.from(day != null && day.isBefore(last) ? day : last).minusYears(YEARS_BACK);
        var all = changes.of(pathway, first, today, asKnownAt);
        model.addAttribute("pathway", pathways.pathway(pathway).orElseThrow(unknown("pathway", pathway)));
        model.addAttribute("question", question);
        model.addAttribute("sections", comparisons.sections(pathway));
        model.addAttribute("changes", all);
        if (day != null) {
            model.addAttribute("day", day);
            model.addAttribute(
                    "what", all.stream().filter(each -> each.on().equals(day)).toList());
            comparisons
                    .of(pathway, day, question.months(), pilot, KnownAt.endOf(asKnownAt, institutionZone))
                    .ifPresent(found -> {
                        model.addAttribute("page", ComparePage.of(found, all));
                        model.addAttribute("affected", affected(all, day, found.sections()));
                    });
        }
        return "console/compare";
    }

    /// The sections that changes of that day named; none where they concern all.
    private static List<String> affected(List<Change> changes, LocalDate day, List<String> sections) {
        var named = changes.stream()
                .filter(each -> each.on().equals(day))
                .flatMap(each -> each.sections().stream())
                .distinct()
                .filter(sections::contains)
                .sorted()
                .toList();
        return named.size() == sections.size() ? List.of() : named;
    }

    private static int length(String months) {
        try {
            var length = Integer.parseInt(months.strip());
            if (length >= 1 && length <= LONGEST) return length;
        } catch (NumberFormatException _) {
            // said below
        }
        throw new BadParameter("months", "it should be a number from 1 to %d.".formatted(LONGEST));
    }
}
