package org.cairn.query.competencymap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.query.competencymap.CohortMap.Column;
import org.cairn.query.competencymap.CohortMap.NotOnMap;
import org.cairn.query.competencymap.CohortMap.Parent;
import org.cairn.query.competencymap.CohortMap.Row;
import org.cairn.query.competencymap.CohortRow.Cell;
import org.cairn.query.competencymap.DrawnOn.Version;
import org.jspecify.annotations.Nullable;

/// Rows of enrolments on whatever version, drawn on the competencies of one.
final class Mapped {
    private final Version target;
    private final DrawnOn drawnOn;
    private final List<Column> columns;
    private final List<Parent> parents;
    private final Map<String, Optional<Crossing>> crossings = new HashMap<>();
    private final Map<String, Map<String, Integer>> places = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    Mapped(Version target, DrawnOn drawnOn) {
        this.target = target;
        this.drawnOn = drawnOn;
        var items = drawnOn.itemsOf(target.frameworkRef());
        columns = target.codes().stream()
                .map(code -> {
                    var item = items.get(code);
                    return new Column(code, item == null ? code : item.statement(), RollUp.above(code, items));
                })
                .toList();
        parents = parents(columns, items);
    }

    private static List<Parent> parents(List<Column> columns, Map<String, EnrolmentFacts.Item> items) {
        var leaves = new LinkedHashMap<String, List<Integer>>();
        var depths = new HashMap<String, Integer>();
        for (var i = 0; i < columns.size(); i++) {
            var above = columns.get(i).above();
            for (var depth = 0; depth < above.size(); depth++) {
                leaves.computeIfAbsent(above.get(depth), _ -> new ArrayList<>()).add(i);
                depths.put(above.get(depth), depth);
            }
        }
        return leaves.entrySet().stream()
                .map(each -> new Parent(
                        each.getKey(),
                        statement(items.get(each.getKey()), each.getKey()),
                        depths.getOrDefault(each.getKey(), 0),
                        each.getValue()))
                .toList();
    }

    private static String statement(EnrolmentFacts.@Nullable Item item, String code) {
        return item == null ? code : item.statement();
    }

    void add(CohortRow row) {
        var version = drawnOn.version(row.version()).orElseThrow();
        crossing(version).ifPresent(crossing -> rows.add(seen(row, version, crossing)));
    }

    private Optional<Crossing> crossing(Version from) {
        return crossings.computeIfAbsent(
                from.version(), _ -> Crossing.of(from.frameworkRef(), target.frameworkRef(), target.codes(), drawnOn));
    }

    private Row seen(CohortRow row, Version version, Crossing crossing) {
        var places = this.places.computeIfAbsent(version.version(), _ -> placesOf(version));
        var statuses = new ArrayList<@Nullable CompetencyStatus>();
        var levels = new ArrayList<@Nullable Integer>();
        var trends = new ArrayList<@Nullable Trend>();
        var sameScale = version.scale().equals(target.scale());
        for (var column : columns) {
            CompetencyStatus best = null;
            Cell from = null;
            for (var source : crossing.sources().getOrDefault(column.competency(), List.of())) {
                var place = places.get(source.competency());
                if (place == null) continue;
                var cell = row.cells().get(place);
                var status = source.seen(cell.status());
                if (best == null || status.compareTo(best) > 0) {
                    best = status;
                    from = cell;
                }
            }
            statuses.add(best);
            levels.add(from == null || from.level() < 0 || !sameScale ? null : from.level());
            trends.add(from == null ? null : from.trend());
        }
        return new Row(
                row.enrolment(),
                row.learner(),
                row.number(),
                row.cohort(),
                row.section(),
                row.version(),
                row.gone(),
                crossing.along(),
                statuses,
                levels,
                trends,
                parents.stream().map(each -> mastered(each, statuses)).toList(),
                parents.stream().map(each -> weakest(each, statuses)).toList());
    }

    private static Map<String, Integer> placesOf(Version version) {
        var places = new HashMap<String, Integer>();
        for (var code : version.codes()) places.put(code, places.size());
        return places;
    }

    private static int mastered(Parent parent, List<@Nullable CompetencyStatus> statuses) {
        return (int) parent.leaves().stream()
                .filter(each -> statuses.get(each) == CompetencyStatus.MASTERED)
                .count();
    }

    /// What nothing corresponds to was not shown.
    private static CompetencyStatus weakest(Parent parent, List<@Nullable CompetencyStatus> statuses) {
        var weakest = CompetencyStatus.MASTERED;
        for (var each : parent.leaves()) {
            var status = statuses.get(each);
            if (status == null) return CompetencyStatus.NO_EVIDENCE;
            if (status.compareTo(weakest) < 0) weakest = status;
        }
        return weakest;
    }

    List<Column> columns() {
        return columns;
    }

    List<Parent> parents() {
        return parents;
    }

    List<Row> rows() {
        return rows;
    }

    List<NotOnMap> notOnMap() {
        return drawnOn.notOnMap() == null ? List.of() : drawnOn.notOnMap();
    }
}
