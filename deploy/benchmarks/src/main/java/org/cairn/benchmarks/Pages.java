package org.cairn.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/// One page of each kind that can be reached from the console's first one.
///
/// Of a kind are all whose addresses differ only in what names a thing (an id, or a code with a capital letter or a
/// digit) and in the values of parameters. The first one that a link leads to stands for all of them, or of those on
/// the
/// page with that link one of the programme that is wanted; and only its own links are followed.
final class Pages {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)\"");
    private static final Pattern NAME = Pattern.compile(".*[A-Z0-9].*");
    /// What is no page: files to keep, answers for programs, and what pages are made of.
    private static final Pattern NO_PAGE = Pattern.compile(
            "/(?:api|actuator|webjars|export)\\b.*|.*\\.(?:css|js|svg|png|ico|json|csv|xlsx|pdf|xml)(?:\\?.*)?");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_KINDS = 120;

    private final HttpClient client;
    private final String server;
    private final Pattern preferred;
    private final Steps steps;
    private final Deadline deadline;

    private Pages(HttpClient client, int port, String pathway, Steps steps, Deadline deadline) {
        this.client = client;
        preferred = Pattern.compile(".*[/=]" + Pattern.quote(pathway) + "(?:[/?&].*)?");
        this.steps = steps;
        this.deadline = deadline;
        server = "http://127.0.0.1:" + port;
    }

    /// @param pathway    whose pages are taken where there are those of several
    /// @param unfinished told of what there was no time for
    static List<ReadSideReport.Times> measure(
            int port, String pathway, int times, Steps steps, Deadline deadline, Consumer<String> unfinished)
            throws Exception {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return new Pages(client, port, pathway, steps, deadline).measure(times, unfinished);
        }
    }

    private List<ReadSideReport.Times> measure(int times, Consumer<String> unfinished) throws Exception {
        steps.begin("looking for one page of each kind of the console");
        var found = found(unfinished);
        steps.begin("asking for %d kinds of pages, %d times each".formatted(found.size(), times));
        var measured = new ArrayList<ReadSideReport.Times>();
        for (var kind : found.entrySet()) {
            if (deadline.isOver()) {
                unfinished.accept("pages: %d of %d kinds were not measured, from %s"
                        .formatted(found.size() - measured.size(), found.size(), kind.getKey()));
                break;
            }
            measured.add(measure(kind.getKey(), kind.getValue(), times));
            steps.at(measured.size(), found.size());
        }
        return measured;
    }

    private ReadSideReport.Times measure(String kind, String page, int times) throws Exception {
        var nanos = new Histogram(1000, TimeUnit.MINUTES.toNanos(10), 3);
        var refused = 0L;
        for (var i = 0; i < times && !(i > 0 && deadline.isOver()); i++) {
            var start = System.nanoTime();
            var answer = get(page);
            nanos.recordValue(System.nanoTime() - start);
            if (!answer.isPage()) refused++;
        }
        return ReadSideReport.Times.of("page " + kind, nanos, refused);
    }

    /// By kind the page that stands for it. Each was asked for once by then.
    private LinkedHashMap<String, String> found(Consumer<String> unfinished) throws Exception {
        var found = new LinkedHashMap<String, String>();
        var waiting = new LinkedHashMap<String, String>();
        var order = new ArrayDeque<String>();
        add("/", waiting, order);
        while (!order.isEmpty()) {
            var kind = order.removeFirst();
            if (found.size() >= MOST_KINDS || deadline.isOver()) {
                unfinished.accept("pages: %d kinds were not looked at, from %s".formatted(order.size() + 1, kind));
                break;
            }
            var page = waiting.get(kind);
            if (page == null) continue;
            var answer = get(page);
            steps.at(waiting.size() - order.size(), waiting.size());
            if (!answer.isPage()) continue;
            found.put(kind, page);
            LINK.matcher(answer.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .forEach(link -> add(link, waiting, order));
        }
        return found;
    }

    private void add(String page, LinkedHashMap<String, String> waiting, ArrayDeque<String> order) {
        if (NO_PAGE.matcher(page).matches()) return;
        var kind = kind(page);
        var first = waiting.putIfAbsent(kind, page);
        if (first == null) {
            order.add(kind);
        } else if (order.contains(kind) && isPreferred(page) && !isPreferred(first)) {
            waiting.put(kind, page);
        }
    }

    private boolean isPreferred(String page) {
        return preferred.matcher(page).matches();
    }

    /// The address without what names a thing, and the parameters in their order without their values.
    static String kind(String page) {
        var question = page.indexOf('?');
        var path = question < 0 ? page : page.substring(0, question);
        var route = Arrays.stream(path.split("/"))
                .map(part -> NAME.matcher(part).matches() ? "{}" : part)
                .collect(Collectors.joining("/"));
        if (question < 0) return route.isEmpty() ? "/" : route;
        var parameters = Arrays.stream(page.substring(question + 1).split("&"))
                .map(parameter -> parameter.replaceFirst("=.*", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining("&"));
        return (route.isEmpty() ? "/" : route) + "?" + parameters;
    }

    /// @param body empty if it is none
    private record Answer(boolean isPage, String body) {}

    /// Whatever is no page is not read: some of it is as large as the log.
    private Answer get(String page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server + page.replace(" ", "%20")))
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var isPage = answer.statusCode() == 200
                        && answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("text/html");
                return new Answer(isPage, isPage ? new String(body.readAllBytes(), StandardCharsets.UTF_8) : "");
            }
        } catch (HttpTimeoutException _) {
            return new Answer(false, "");
        }
    }
}
