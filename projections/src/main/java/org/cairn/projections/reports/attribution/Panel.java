package org.cairn.projections.reports.attribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Scope;
import org.jspecify.annotations.Nullable;

/// One series of drift: of the programme and of each of its sections, period by period.
///
/// @param periods  months or terms without a gap between them
/// @param sections by code
/// @param whole    the programme's rows, by period; null where there is none
/// @param parts    the sections' rows, by section and period; null where there is none
record Panel(
        List<Period> periods,
        List<String> sections,
        @Nullable DriftRow[] whole,
        List<@Nullable DriftRow[]> parts) {

    /// @param rows of one indicator, one series and one kind of period; of one cohort, or of none
    static Panel of(List<DriftRow> rows) {
        var known = new TreeMap<YearMonth, Period>();
        var codes = new TreeSet<String>();
        for (var row : rows) {
            known.put(row.period().first(), row.period());
            if (row.scope().kind() == Scope.Kind.SECTION) codes.add(row.scope().code());
        }
        var periods = new ArrayList<Period>();
        for (var each = known.firstEntry().getValue(); !each.first().isAfter(known.lastKey()); each = each.next()) {
            periods.add(each);
        }
        var sections = List.copyOf(codes);
        var whole = new @Nullable DriftRow[periods.size()];
        List<@Nullable DriftRow[]> parts = new ArrayList<>();
        for (var _ : sections) parts.add(new @Nullable DriftRow[periods.size()]);
        for (var row : rows) {
            var period = periods.indexOf(row.period());
            switch (row.scope().kind()) {
                // A cohort has no sections; its own series is the whole.
                case PROGRAMME, COHORT -> whole[period] = row;
                case SECTION -> parts.get(sections.indexOf(row.scope().code()))[period] = row;
            }
        }
        return new Panel(List.copyOf(periods), sections, whole, parts);
    }

    /// What is charted of the programme; gaps are `NaN`.
    double[] z() {
        return z(whole);
    }

    /// What is charted of these sections together: Σz ÷ √m of the m that have a value.
    double[] z(List<String> together) {
        var sum = new double[periods.size()];
        var count = new int[periods.size()];
        for (var section : together) {
            var z = z(parts.get(sections.indexOf(section)));
            for (var t = 0; t < z.length; t++) {
                if (Double.isNaN(z[t])) continue;
                sum[t] += z[t];
                count[t]++;
            }
        }
        for (var t = 0; t < sum.length; t++) sum[t] = count[t] == 0 ? Double.NaN : sum[t] / Math.sqrt(count[t]);
        return sum;
    }

    private static double[] z(@Nullable DriftRow[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> row == null || row.z() == null ? Double.NaN : row.z())
                .toArray();
    }

    /// A section's values as they are; gaps are `NaN`.
    double[] values(int section) {
        return Arrays.stream(parts.get(section))
                .mapToDouble(row -> row == null || row.value() == null ? Double.NaN : row.value())
                .toArray();
    }

    /// A section's differences to the same periods of the baseline year; 0 within that year.
    double[] changes(int section) {
        return changes(parts.get(section));
    }

    /// The programme's differences to the same periods of the baseline year; 0 within that year.
    double[] changes() {
        return changes(whole);
    }

    private double[] changes(@Nullable DriftRow[] rows) {
        var changes = new double[rows.length];
        var watched = false;
        for (var t = 0; t < rows.length; t++) {
            var row = rows[t];
            var value = row == null ? null : row.value();
            var reference = row == null ? null : row.reference();
            watched |= t >= year() || reference != null;
            if (value == null || watched && reference == null) changes[t] = Double.NaN;
            else changes[t] = reference == null ? 0 : value - reference;
        }
        return changes;
    }

    /// Index of the first period that lies wholly on or after the day; the number of periods if there is none.
    int firstFrom(LocalDate day) {
        for (var t = 0; t < periods.size(); t++) if (!periods.get(t).from().isBefore(day)) return t;
        return periods.size();
    }

    /// Index after the last period that lies wholly before the day.
    int endBefore(LocalDate day) {
        var end = 0;
        for (var t = 0; t < periods.size(); t++) if (periods.get(t).until().isBefore(day)) end = t + 1;
        return end;
    }

    /// How many periods a year has.
    int year() {
        return periods.isEmpty() ? 0 : 12 / periods.getFirst().kind().months();
    }
}
