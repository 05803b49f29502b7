package org.cairn.projections.reports.drift;

import java.util.List;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.statistics.Cusum;
import org.cairn.projections.reports.statistics.MatchedPeriods;
import org.cairn.projections.reports.statistics.Series;

/// The control chart of one series in one era.
///
/// @param from    the first watched period
/// @param decided the first period with a status
final class Chart {
    /// Limits of C⁺ and C⁻ for watch and drift, by month and by term. By term there are fewer chances to signal, so
    /// they are lower; that for watch is in the same proportion.
    static final double WATCH = 4;

    static final double DRIFT = 6;
    static final double WATCH_BY_TERM = 3;
    static final double DRIFT_BY_TERM = 4.5;

    private final MatchedPeriods matched;
    private final List<Cusum.State> states;
    private final int from;
    private final int decided;
    private final double watch;
    private final double drift;
    private final double tolerance;
    private final double fewest;

    /// @param fewest    observations that a period must have
    /// @param tolerance δ: the mean change must be as large
    /// @param factor    K
    record Limits(double fewest, double tolerance, double factor) {}

    private Chart(MatchedPeriods matched, int from, int decided, double watch, double drift, Limits limits) {
        this.matched = matched;
        this.from = from;
        this.decided = decided;
        this.watch = watch;
        this.drift = drift;
        tolerance = limits.tolerance();
        fewest = limits.fewest();
        states = Cusum.of(matched, from);
    }

    static Chart ofMonths(Series months, Timeline.Era era, Limits limits) {
        var matched = MatchedPeriods.of(months, era.start(), Timeline.YEAR, limits.fewest(), limits.factor());
        return new Chart(matched, era.watchedFrom(), era.decidedFrom(), WATCH, DRIFT, limits);
    }

    static Chart ofTerms(Series terms, Timeline timeline, Timeline.Era era, Limits limits) {
        return ofTerms(terms, timeline, era, limits, WATCH_BY_TERM, DRIFT_BY_TERM);
    }

    static Chart ofTerms(Series terms, Timeline timeline, Timeline.Era era, Limits limits, double watch, double drift) {
        var start = timeline.firstTerm(era);
        var inEra = terms.between(0, timeline.endTerm(era));
        var matched = MatchedPeriods.of(inEra, start, Timeline.TERMS_OF_YEAR, limits.fewest(), limits.factor());
        var from = start + Timeline.TERMS_OF_YEAR;
        return new Chart(matched, from, from, watch, drift, limits);
    }

    /// With what the chart says of a period.
    Row fill(Row row, int period) {
        row.status(status(period));
        if (period < matched.matched().length) row.reference(matched.matched()[period], matched.z()[period]);
        if (period < from || period - from >= states.size()) return row;
        var state = states.get(period - from);
        return row.chart(state.up(), state.down()).change(state.change()).part("error", matched.error()[period]);
    }

    /// With the status that the chart had at a period, which is not the row's own; a row of too few observations has
    /// none.
    Row fillHeld(Row row, int period, double n) {
        return row.status(n < fewest ? Status.INSUFFICIENT : status(period));
    }

    Status status(int period) {
        if (period < decided || period - from >= states.size()) return Status.INSUFFICIENT;
        var state = states.get(period - from);
        if (!state.comparable()) return Status.INSUFFICIENT;
        if (state.larger() > drift && Math.abs(state.change()) >= tolerance) return Status.DRIFT;
        return state.larger() > watch ? Status.WATCH : Status.IN_CONTROL;
    }
}
