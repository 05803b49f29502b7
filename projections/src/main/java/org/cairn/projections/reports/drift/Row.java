package org.cairn.projections.reports.drift;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.jspecify.annotations.Nullable;

/// A row that is being filled in.
final class Row {
    private final String indicator;
    private final String series;
    private final Scope scope;
    private final Period period;
    private SortedMap<String, Double> parts = Collections.emptySortedMap();

    private @Nullable Double value;
    private int n;
    private @Nullable Integer learners;
    private @Nullable Double se;
    private @Nullable Double reference;
    private @Nullable Double z;
    private @Nullable Double up;
    private @Nullable Double down;
    private @Nullable Double change;
    private @Nullable Double low;
    private @Nullable Double high;
    private @Nullable Double target;
    private @Nullable Double tolerance;
    private boolean offTarget;
    private boolean counts;
    private Status status = Status.INSUFFICIENT;
    private @Nullable String note;
    private @Nullable String baseline;

    Row(String indicator, String series, Scope scope, Period period) {
        this.indicator = indicator;
        this.series = series;
        this.scope = scope;
        this.period = period;
    }

    Row value(double value, double n) {
        this.value = known(value);
        this.n = (int) Math.round(n);
        return this;
    }

    Row learners(int learners) {
        this.learners = learners > 0 ? (Integer) learners : null;
        return this;
    }

    Row error(double error) {
        se = known(error);
        return this;
    }

    Row interval(double low, double high) {
        this.low = known(low);
        this.high = known(high);
        return this;
    }

    Row reference(double reference, double z) {
        this.reference = known(reference);
        this.z = known(z);
        return this;
    }

    Row chart(double up, double down) {
        this.up = known(up);
        this.down = known(down);
        return this;
    }

    Row change(double change) {
        this.change = known(change);
        return this;
    }

    /// @param mean12 of the last twelve months, for what is off target
    Row target(PathwayFact.@Nullable BaselineTarget ratified, double mean12) {
        if (ratified == null) return this;
        target = ratified.target().doubleValue();
        tolerance = ratified.tolerance().doubleValue();
        offTarget = Math.abs(mean12 - target) > tolerance;
        return this;
    }

    Row tolerance(double tolerance) {
        this.tolerance = known(tolerance);
        return this;
    }

    Row counts(boolean counts) {
        this.counts = counts;
        return this;
    }

    Row status(Status status) {
        this.status = status;
        return this;
    }

    Row note(@Nullable String note) {
        this.note = note;
        return this;
    }

    Row part(String name, double value) {
        if (!Double.isFinite(value)) return this;
        if (parts.isEmpty()) parts = new TreeMap<>();
        parts.put(name, unsigned(value));
        return this;
    }

    Row baseline(Timeline.@Nullable Era era) {
        baseline = era == null ? null : era.baseline().baseline();
        return this;
    }

    Row as(@Nullable String baselineVersion) {
        baseline = baselineVersion;
        return this;
    }

    DriftRow of(String pathway) {
        return new DriftRow(
                pathway, indicator, series, scope, period, value, n, learners, se, reference, z, up, down, change, low,
                high, target, tolerance, offTarget, counts, status, note, parts, baseline);
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? (Double) unsigned(value) : null;
    }

    /// A zero has no sign: JSON in the database does not keep it.
    private static double unsigned(double value) {
        return value + 0.0;
    }
}
