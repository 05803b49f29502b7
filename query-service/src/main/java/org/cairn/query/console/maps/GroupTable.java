package org.cairn.query.console.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.query.competencymap.GroupMap;
import org.cairn.query.console.Say;
import org.jspecify.annotations.Nullable;

/// Groups side by side, competency by competency, with the items above them in between.
///
/// @param names of the groups, and of all together
/// @param sizes how many learners, in words
public record GroupTable(GroupMap map, List<String> names, List<String> sizes, List<Line> lines) {

    /// @param depth  from 0 at the top
    /// @param parent whether it is an item above competencies
    public record Line(String competency, String statement, int depth, boolean parent, List<Share> shares) {}

    /// @param words   a share, or that it is not told
    /// @param percent 0 to 100
    public record Share(String words, String detail, boolean told, double percent) {}

    static GroupTable of(GroupMap map) {
        var groups = new ArrayList<>(map.groups());
        groups.add(map.all());
        var lines = new ArrayList<Line>();
        var told = new ArrayList<String>();
        for (var c = 0; c < map.competencies().size(); c++) {
            var column = map.competencies().get(c);
            for (var above : column.above()) {
                if (told.contains(above)) continue;
                told.add(above);
                lines.add(parent(map, groups, above));
            }
            var at = c;
            lines.add(new Line(
                    column.competency(),
                    column.statement(),
                    column.above().size(),
                    false,
                    groups.stream().map(each -> share(each.cells().get(at))).toList()));
        }
        return new GroupTable(
                map,
                groups.stream()
                        .map(each -> each == map.all() ? "All" : each.group().isEmpty() ? "none" : each.group())
                        .toList(),
                groups.stream()
                        .map(each -> each.learners() == null ? "not told" : Say.number(each.learners()))
                        .toList(),
                lines);
    }

    private static Line parent(GroupMap map, List<GroupMap.Group> groups, String code) {
        for (var p = 0; p < map.parents().size(); p++) {
            var parent = map.parents().get(p);
            if (!parent.competency().equals(code)) continue;
            var at = p;
            return new Line(
                    code,
                    parent.statement(),
                    parent.depth(),
                    true,
                    groups.stream().map(each -> share(each.parents().get(at))).toList());
        }
        return new Line(code, "", 0, true, List.of());
    }

    private static Share share(GroupMap.Cell cell) {
        return share(cell.share(), cell.mastered() == null ? "" : Say.number(cell.mastered()) + " mastered");
    }

    private static Share share(GroupMap.ParentCell cell) {
        return share(cell.share(), cell.weakest() == null ? "" : "weakest " + cell.weakest());
    }

    private static Share share(@Nullable Double share, String detail) {
        if (share == null) return new Share("not told", "", false, 0);
        return new Share(String.format(Locale.ROOT, "%.0f %%", 100 * share), detail, true, 100 * share);
    }
}
