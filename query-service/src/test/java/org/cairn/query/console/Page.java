package org.cairn.query.console;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A page as it came over HTTP, for tests to look into.
record Page(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String html() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /// What a reader sees: without tags, with single blanks.
    String text() {
        return html().replaceAll("(?s)<head>.*</head>", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /// Each match in the page's source.
    List<String> all(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /// The cells of the table row whose head is `head`, as text.
    List<String> row(String head) {
        var row = html().split("<th [^>]*scope=\"row\"[^>]*>");
        for (var each : row) {
            var text = plain(each);
            if (text.startsWith(head + " ") || text.equals(head)) {
                var cells = each.substring(0, each.indexOf("</tr>")).split("<td[^>]*>");
                return List.of(cells).subList(1, cells.length).stream()
                        .map(this::plain)
                        .toList();
            }
        }
        throw new AssertionError("no row " + head);
    }

    private String plain(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }
}
