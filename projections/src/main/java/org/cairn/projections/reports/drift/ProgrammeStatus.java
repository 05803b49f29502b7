package org.cairn.projections.reports.drift;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.ProgrammeState;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.Window;
import org.jspecify.annotations.Nullable;

/// What is said of a programme as a whole in a month, by the rule for many series at once.
///
/// A family is in drift when one of its series is for the whole programme (or for a cohort), or is in at least
/// max(2, 20 %) of its sections. What is decided by term holds from the term's last month until the next is decided.
///
/// @param drifting the families in drift, by code
public record ProgrammeStatus(YearMonth month, ProgrammeState state, List<String> drifting) {
    /// A family in drift with a CUSUM above it is enough alone.
    private static final double ALONE = 12;

    private static final double SHARE_OF_SECTIONS = 0.2;
    private static final int FEWEST_SECTIONS = 2;

    private record Key(String indicator, String series, Scope scope, Period.Kind kind) {}

    /// One for each month of the window.
    public static List<ProgrammeStatus> of(List<DriftRow> rows, Window window) {
        var byKey = new LinkedHashMap<Key, TreeMap<YearMonth, DriftRow>>();
        for (var row : rows) {
            if (!row.counts()) continue;
            var key = new Key(
                    row.indicator(), row.series(), row.scope(), row.period().kind());
            byKey.computeIfAbsent(key, _ -> new TreeMap<>()).put(row.period().last(), row);
        }
        return window.months().stream().map(month -> of(byKey, month)).toList();
    }

    private static ProgrammeStatus of(Map<Key, TreeMap<YearMonth, DriftRow>> byKey, YearMonth month) {
        var inForce = new ArrayList<DriftRow>();
        byKey.forEach((key, rows) -> {
            var entry = rows.floorEntry(month);
            if (entry == null) return;
            if (key.kind() == Period.Kind.TERM || entry.getKey().equals(month)) inForce.add(entry.getValue());
        });
        if (inForce.stream().allMatch(row -> row.status() == Status.INSUFFICIENT)) {
            return new ProgrammeStatus(month, ProgrammeState.INSUFFICIENT, List.of());
        }
        var drifting = drifting(inForce);
        var alone = inForce.stream()
                .anyMatch(row -> row.status() == Status.DRIFT
                        && drifting.contains(row.indicator())
                        && Math.max(or0(row.up()), or0(row.down())) > ALONE);
        var state = drifting.size() >= 2 || alone
                ? ProgrammeState.DRIFTING
                : drifting.isEmpty() ? ProgrammeState.STEADY : ProgrammeState.WATCH;
        return new ProgrammeStatus(month, state, List.copyOf(drifting));
    }

    private static TreeSet<String> drifting(List<DriftRow> rows) {
        var drifting = new TreeSet<String>();
        var sections = new HashMap<List<String>, int[]>();
        for (var row : rows) {
            var drifts = row.status() == Status.DRIFT;
            if (row.scope().kind() != Scope.Kind.SECTION) {
                if (drifts) drifting.add(row.indicator());
                continue;
            }
            var count = sections.computeIfAbsent(List.of(row.indicator(), row.series()), _ -> new int[2]);
            if (row.status() != Status.INSUFFICIENT) count[0]++;
            if (drifts) count[1]++;
        }
        sections.forEach((series, count) -> {
            if (count[1] >= Math.max(FEWEST_SECTIONS, SHARE_OF_SECTIONS * count[0])) drifting.add(series.getFirst());
        });
        return drifting;
    }

    private static double or0(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
