package org.cairn.query.competencymap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.cairn.contracts.suppression.Groups;
import org.cairn.contracts.suppression.Suppression;
import org.cairn.query.competencymap.CohortMap.Column;
import org.cairn.query.competencymap.CohortMap.NotOnMap;
import org.cairn.query.competencymap.CohortMap.Row;
import org.jspecify.annotations.Nullable;

/// How groups of learners stand on the competencies of one pathway version, for those who have no right to
/// see learners.
///
/// @param parents items of the framework above the competencies; their cells are further on, after those of
///                `competencies`
/// @param all     all groups together
public record GroupMap(
        String pathway,
        String version,
        String title,
        LocalDate asOf,
        List<Column> competencies,
        List<CohortMap.Parent> parents,
        List<Group> groups,
        Group all,
        List<NotOnMap> notOnMap) {

    /// @param learners null where it is not told
    /// @param cells    in the order of `competencies`
    /// @param parents  in the order of `parents`
    public record Group(String group, @Nullable Long learners, List<Cell> cells, List<ParentCell> parents) {}

    /// @param mastered how many learners; null where that is not told
    /// @param share    of the group; null where that is not told
    public record Cell(@Nullable Long mastered, @Nullable Double share) {}

    /// @param all     how many learners have mastered all below it; null where that is not told
    /// @param share   of what is below it, over all learners; null where that is not told
    /// @param weakest the competency below it that the fewest have mastered; null where that is not told
    public record ParentCell(
            @Nullable Long all,
            @Nullable Double share,
            @Nullable String weakest) {}

    static GroupMap of(String pathway, DrawnOn.Version target, LocalDate day, Grouping by, Mapped mapped) {
        var byGroup = new TreeMap<String, List<Row>>();
        for (var row : mapped.rows()) {
            byGroup.computeIfAbsent(by.of(row), _ -> new ArrayList<>()).add(row);
        }
        var names = List.copyOf(byGroup.keySet());
        var groups = List.copyOf(byGroup.values());
        var sizes = groups.stream().mapToLong(List::size).toArray();
        var hidden = Groups.of(sizes);
        var table = new Table(groups, sizes, hidden);
        var cells = new ArrayList<List<Cell>>();
        for (var place = 0; place < mapped.columns().size(); place++) {
            var at = place;
            cells.add(table.column(row -> row.statuses().get(at) == CompetencyStatus.MASTERED ? 1 : 0));
        }
        var parents = new ArrayList<List<ParentCell>>();
        for (var place = 0; place < mapped.parents().size(); place++) {
            parents.add(table.parent(place, mapped, cells));
        }
        var of = new ArrayList<Group>();
        for (var g = 0; g <= groups.size(); g++) {
            var whole = g == groups.size();
            var size = whole ? mapped.rows().size() : sizes[g];
            var at = g;
            of.add(new Group(
                    whole ? "" : names.get(g),
                    (whole ? hidden.whole() : hidden.hides(g)) ? null : size,
                    cells.stream().map(column -> column.get(at)).toList(),
                    parents.stream().map(column -> column.get(at)).toList()));
        }
        return new GroupMap(
                pathway,
                target.version(),
                target.title(),
                day,
                mapped.columns(),
                mapped.parents(),
                List.copyOf(of.subList(0, groups.size())),
                of.getLast(),
                mapped.notOnMap().stream()
                        .filter(each -> !Suppression.isSmall(each.enrolments()))
                        .toList());
    }

    private record Table(List<List<Row>> groups, long[] sizes, Groups hidden) {

        /// A cell for each group, and one for all together.
        List<Cell> column(ToIntFunction<Row> mastered) {
            var yes = new long[sizes.length];
            var no = new long[sizes.length];
            for (var g = 0; g < sizes.length; g++) {
                yes[g] = groups.get(g).stream().mapToInt(mastered).sum();
                no[g] = sizes[g] - yes[g];
            }
            var left = Groups.of(yes, no, hidden.parts());
            var cells = new ArrayList<Cell>();
            for (var g = 0; g < sizes.length; g++) cells.add(cell(yes[g], sizes[g], left.hides(g)));
            cells.add(cell(sum(yes), sum(sizes), left.whole() || hidden.whole()));
            return cells;
        }

        List<ParentCell> parent(int place, Mapped mapped, List<List<Cell>> columns) {
            var leaves = mapped.parents().get(place).leaves();
            var all = column(row -> row.shares().get(place) == leaves.size() ? 1 : 0);
            var cells = new ArrayList<ParentCell>();
            for (var g = 0; g <= sizes.length; g++) cells.add(parentCell(all.get(g), g, leaves, mapped, columns));
            return cells;
        }

        /// What is above follows from what is below, so it is told only where that is.
        private ParentCell parentCell(
                Cell all, int group, List<Integer> leaves, Mapped mapped, List<List<Cell>> columns) {
            var sum = 0.0;
            String weakest = null;
            var lowest = Double.MAX_VALUE;
            for (var leaf : leaves) {
                var share = columns.get(leaf).get(group).share();
                if (share == null) return new ParentCell(all.mastered(), null, null);
                sum += share;
                if (share < lowest) {
                    lowest = share;
                    weakest = mapped.columns().get(leaf).competency();
                }
            }
            return new ParentCell(all.mastered(), sum / leaves.size(), weakest);
        }

        private static Cell cell(long mastered, long of, boolean hidden) {
            return hidden || of == 0 ? new Cell(null, null) : new Cell(mastered, (double) mastered / of);
        }

        private static long sum(long[] counts) {
            var sum = 0L;
            for (var each : counts) sum += each;
            return sum;
        }
    }
}
