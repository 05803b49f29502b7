package org.cairn.query.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the stored reports say of a programme in a window of months.
///
/// @param series    of the programme as a whole and of its cohorts
/// @param causes    of the drifts that were signalled by the end of the window
/// @param standings of the drift index, by month and indicator
/// @param changes   in the window
/// @param sections  by family: how grave the status of each section is in the last period
/// @param knownAt   the day whose knowledge it is; null = now
public record ProgrammeReport(
        String pathway,
        YearMonth from,
        YearMonth to,
        @Nullable LocalDate knownAt,
        Computed computed,
        List<Series> series,
        List<Cause> causes,
        List<Standing> standings,
        List<Change> changes,
        Map<String, SectionStates> sections) {

    /// @param all   sections with a status
    /// @param drift those in drift
    /// @param watch those on watch
    public record SectionStates(int all, int drift, int watch) {}

    /// The programme drift index in the last month that has one.
    public Optional<Standing> standing() {
        return standings.stream().filter(each -> each.indicator().isEmpty()).reduce((_, last) -> last);
    }

    /// What each indicator adds to it in that month.
    public List<Standing> addends() {
        return standing()
                .map(now -> standings.stream()
                        .filter(each -> each.month().equals(now.month()))
                        .filter(each -> !each.indicator().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /// The first month of the unbroken run in which the state of the programme has been what it is.
    public Optional<YearMonth> since() {
        YearMonth since = null;
        var states =
                standings.stream().filter(each -> each.indicator().isEmpty()).toList();
        for (var each : states.reversed()) {
            if (!each.state().equals(states.getLast().state())) break;
            since = each.month();
        }
        return Optional.ofNullable(since);
    }

    /// What is drawn of an aspect; of several cohorts the one that stands gravest, and then the one furthest apart.
    public Optional<Series> drawn(Aspect aspect) {
        for (var source : aspect.sources()) {
            var name =
                    source.series().equals(Aspect.REACHED) ? Aspect.REACHED + computed.completedBy() : source.series();
            var found = series.stream()
                    .filter(each -> each.indicator().equals(source.indicator())
                            && each.name().equals(name))
                    .toList();
            var whole = found.stream().filter(Series::isOfProgramme).reduce(ProgrammeReport::better);
            if (whole.isPresent()) return whole;
            var part = found.stream().max(Comparator.comparing(Series::status).thenComparing(ProgrammeReport::size));
            if (part.isPresent()) return part;
        }
        return Optional.empty();
    }

    private static double size(Series series) {
        var latest = series.latest();
        return latest == null || latest.value() == null ? -1 : Math.abs(latest.value());
    }

    /// Months, where at least a third of them have a value; terms otherwise.
    public static Series better(Series one, Series other) {
        if (one.isMonthly() == other.isMonthly()) return one.values() >= other.values() ? one : other;
        var monthly = one.isMonthly() ? one : other;
        var byTerm = one.isMonthly() ? other : one;
        return 3 * monthly.values() >= DashboardQuery.MONTHS || byTerm.values() == 0 ? monthly : byTerm;
    }
}
