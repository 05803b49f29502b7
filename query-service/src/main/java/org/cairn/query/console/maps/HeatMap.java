package org.cairn.query.console.maps;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.query.competencymap.CohortMap;
import org.cairn.query.competencymap.CompetencyStatus;
import org.cairn.query.console.Say;
import org.springframework.web.util.UriUtils;

/// A map of many as it is drawn.
///
/// @param heads items of the framework over the columns, side by side; empty where it has no tree
public record HeatMap(CohortMap map, List<Head> heads, List<Line> lines, List<Key> keys) {

    /// @param columns how many it stands over
    public record Head(String title, String statement, int columns) {}

    /// @param name how the learner is called: by number, or by the end of the id
    public record Line(CohortMap.Row row, String name, List<HeatCell> cells, long mastered) {

        /// The cells, ready for the page.
        public String html() {
            return CellsHtml.of(cells);
        }
    }

    public record Key(String status, String sign, String words) {}

    /// @param clocks when it is asked, as the end of an address
    static HeatMap of(CohortMap map, String clocks) {
        // Encoded once a column, not once a cell.
        var ends = map.competencies().stream()
                .map(each -> UriUtils.encodePathSegment(each.competency(), StandardCharsets.UTF_8) + clocks)
                .toList();
        return new HeatMap(
                map,
                heads(map),
                map.rows().stream().map(row -> line(map, row, ends)).toList(),
                Arrays.stream(CompetencyStatus.values())
                        .map(each -> new Key(each.code(), HeatCell.sign(each), HeatCell.words(each)))
                        .toList()
                        .reversed());
    }

    private static Line line(CohortMap map, CohortMap.Row row, List<String> ends) {
        var cells = new ArrayList<HeatCell>();
        var begins = row.along().isEmpty() ? "/enrolments/" + row.enrolment() + "/competencies/" : null;
        for (var i = 0; i < map.competencies().size(); i++) {
            var level = row.levels().get(i);
            cells.add(HeatCell.of(
                    map.competencies().get(i).competency(),
                    row.statuses().get(i),
                    level == null ? null : map.levels().get(level),
                    row.trends().get(i),
                    begins == null ? null : begins + ends.get(i)));
        }
        var name = row.number() == null ? Say.shortId(row.learner()) : row.number();
        var mastered = row.statuses().stream()
                .filter(each -> each == CompetencyStatus.MASTERED)
                .count();
        return new Line(row, name, cells, mastered);
    }

    /// The topmost items, each over its neighbouring columns.
    private static List<Head> heads(CohortMap map) {
        var heads = new ArrayList<Head>();
        for (var column : map.competencies()) {
            var top = column.above().isEmpty() ? "" : column.above().getFirst();
            if (!heads.isEmpty() && heads.getLast().title().equals(top)) {
                var last = heads.removeLast();
                heads.add(new Head(top, last.statement(), last.columns() + 1));
            } else {
                heads.add(new Head(top, statement(map, top), 1));
            }
        }
        return heads.stream().allMatch(each -> each.title().isEmpty()) ? List.of() : heads;
    }

    private static String statement(CohortMap map, String code) {
        return map.parents().stream()
                .filter(each -> each.competency().equals(code))
                .map(CohortMap.Parent::statement)
                .findFirst()
                .orElse("");
    }
}
