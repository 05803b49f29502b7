package org.cairn.query.console.maps;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/// The cells of one line as HTML. A page has thousands of them: the template engine, which works out five
/// expressions for each, would take many times as long over them as the database over all that they tell.
final class CellsHtml {

    /// Whatever comes from definitions is escaped.
    static String of(List<HeatCell> cells) {
        var html = new StringBuilder(160 * cells.size());
        for (var cell : cells) {
            html.append("<td class=\"sign\" data-s=\"")
                    .append(escaped(cell.status()))
                    .append("\">");
            var words = escaped(cell.words());
            if (cell.rests() == null) {
                html.append("<span role=\"img\" aria-label=\"").append(words);
                html.append("\" title=\"")
                        .append(words)
                        .append("\">")
                        .append(cell.sign())
                        .append("</span>");
            } else {
                html.append("<a href=\"").append(escaped(cell.rests()));
                html.append("\" aria-label=\"").append(words);
                html.append("\" title=\"")
                        .append(words)
                        .append("\">")
                        .append(cell.sign())
                        .append("</a>");
            }
            html.append("</td>");
        }
        return html.toString();
    }

    /// What is markup, and nothing else: pages are UTF-8.
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private CellsHtml() {}
}
