package org.cairn.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/// Every kind of page that can be reached from the console's first one.
final class Pages {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 400;
    private static final int OF_A_KIND = 3;

    private final HttpClient client;
    private final String server;

    private Pages(HttpClient client, int port) {
        this.client = client;
        server = "http://127.0.0.1:" + port;
    }

    static List<ReadSideReport.Times> measure(int port, int times) throws Exception {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return new Pages(client, port).measure(times);
        }
    }

    private List<ReadSideReport.Times> measure(int times) throws Exception {
        var measured = new ArrayList<ReadSideReport.Times>();
        for (var kind : found().entrySet()) {
            var nanos = new Histogram(1000, TimeUnit.MINUTES.toNanos(10), 3);
            var refused = 0L;
            for (var i = 0; i < times; i++) {
                var page = kind.getValue().get(i % kind.getValue().size());
                var start = System.nanoTime();
                var answer = get(page);
                nanos.recordValue(System.nanoTime() - start);
                if (answer.statusCode() != 200) refused++;
            }
            measured.add(ReadSideReport.Times.of("page " + kind.getKey(), nanos, refused));
        }
        return measured;
    }

    /// Some pages of each kind, found by following links.
    private LinkedHashMap<String, List<String>> found() throws Exception {
        var kinds = new LinkedHashMap<String, List<String>>();
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
            var page = waiting.removeFirst();
            if (!seen.add(page)) continue;
            var alike = kinds.computeIfAbsent(kind(page), _ -> new ArrayList<>());
            if (alike.size() >= OF_A_KIND) continue;
            var answer = get(page);
            if (answer.statusCode() != 200
                    || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) continue;
            alike.add(page);
            LINK.matcher(answer.body())
                    .results()
                    .forEach(link -> waiting.add(link.group(1).replace("&amp;", "&")));
        }
        kinds.values().removeIf(List::isEmpty);
        return kinds;
    }

    /// Its address without ids and without the values of parameters.
    private static String kind(String page) {
        return ID.matcher(page)
                .replaceAll("{id}")
                .replaceAll("=[^&]*", "=")
                .replaceAll("/[A-Z]{3}(?=/|$|\\?)", "/{pathway}");
    }

    private HttpResponse<String> get(String page) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server + page.replace(" ", "%20")))
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
