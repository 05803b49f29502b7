package org.cairn.projections.reports.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.FrameworkFact;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;

/// D8: the share of requirement leaves in use that point at a deprecated framework version from which no crosswalk
/// was ratified; beside it the median of days since the deprecation. In use are the versions on which somebody is
/// enrolled; where nobody is, the newest.
final class CurriculumLag {
    private final Material material;
    private final Map<String, LocalDate> deprecated = new HashMap<>();
    private final Map<String, LocalDate> crosswalks = new HashMap<>();

    private CurriculumLag(Material material) {
        this.material = material;
        for (var each : material.programme().all(FrameworkFact.FrameworkVersion.class)) {
            if (each.stage() == FrameworkFact.Stage.DEPRECATED) {
                deprecated.putIfAbsent(each.framework() + "/" + each.frameworkVersion(), each.on());
            }
        }
        for (var each : material.programme().all(FrameworkFact.Crosswalk.class)) {
            crosswalks.putIfAbsent(each.framework() + "/" + each.fromVersion(), each.on());
        }
    }

    static List<DriftRow> rows(Material material) {
        return new CurriculumLag(material).rows();
    }

    private List<DriftRow> rows() {
        var timeline = material.timeline();
        var values = new double[timeline.months()];
        var counts = new int[timeline.months()];
        var days = new double[timeline.months()];
        var behind = new ArrayList<TreeMap<String, Double>>();
        Arrays.fill(values, Double.NaN);
        for (var month = 0; month < timeline.months(); month++) {
            var day = timeline.lastDay(month);
            var lags = new ArrayList<Double>();
            var at = new TreeMap<String, Double>();
            behind.add(at);
            for (var version : inUse(day)) {
                for (var leaf : material.programme().leaves(version)) {
                    counts[month]++;
                    var pointsAt = leaf.framework() + "/" + leaf.frameworkVersion();
                    var since = deprecated.get(pointsAt);
                    var crosswalk = crosswalks.get(pointsAt);
                    if (since == null || since.isAfter(day) || crosswalk != null && !crosswalk.isAfter(day)) continue;
                    at.merge(pointsAt, 1.0, Double::sum);
                    lags.add((double) (day.toEpochDay() - since.toEpochDay()));
                }
            }
            if (counts[month] == 0) continue;
            values[month] = (double) lags.size() / counts[month];
            days[month] =
                    lags.stream().sorted().skip(lags.size() / 2).findFirst().orElse(Double.NaN);
        }
        var rows = new ArrayList<DriftRow>();
        var explained = new Explained(material, Indicator.D8, values);
        for (var month = 0; month < timeline.months(); month++) {
            if (counts[month] == 0 || !timeline.isShown(month)) continue;
            var row = new Row("d8", "", Scope.PROGRAMME, timeline.monthPeriod(month))
                    .value(values[month], counts[month])
                    .part("median-days", days[month]);
            var leaves = counts[month];
            behind.get(month).forEach((version, number) -> row.part("deprecated-" + version, number / leaves));
            rows.add(explained.fill(row, month, timeline.eraOf(month)).of(material.pathway()));
        }
        return rows;
    }

    private Set<String> inUse(LocalDate day) {
        var inUse = new HashSet<String>();
        for (var participation : material.programme().participations()) {
            if (participation.isEnrolledOn(day)) inUse.add(participation.versionOn(day));
        }
        if (!inUse.isEmpty()) return inUse;
        return material.programme().versions().values().stream()
                .filter(version -> !version.on().isAfter(day))
                .max(Comparator.comparing(PathwayFact.PathwayVersion::startsOn)
                        .thenComparing(PathwayFact.PathwayVersion::version))
                .map(version -> Set.of(version.version()))
                .orElse(Set.of());
    }
}
