package org.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a site that never ends: each page has links to others that nobody has seen before.
class PagesTest {
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final List<String> unfinished = new ArrayList<>();
    private HttpServer site;

    @BeforeEach
    void open() throws Exception {
        site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/", exchange -> {
            var uri = exchange.getRequestURI().toString();
            asked.add(uri);
            var links = """
                    <a href="/learners/%1$s">x</a> <a href="/pathways/DAT%2$d/map?scope=S%2$d&amp;from=2024-0%3$d">x</a>
                    <a href="/pathways/NUR?term=%2$d">x</a> <a href="/api/v1/learners">x</a> <a href="/console/a.css">x</a>
                    """.formatted(UUID.randomUUID(), asked.size(), asked.size() % 9 + 1);
            var page = links.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            try (var body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private List<ReadSideReport.Times> measure(Duration limit) throws Exception {
        return Pages.measure(
                site.getAddress().getPort(),
                "NUR",
                3,
                Steps.to(new PrintStream(OutputStream.nullOutputStream())),
                Deadline.in(limit),
                unfinished::add);
    }

    @Test
    void onePageOfEachKindIsAskedFor() throws Exception {
        var measured = measure(Duration.ofMinutes(5));

        assertThat(measured)
                .extracting(ReadSideReport.Times::name)
                .containsExactlyInAnyOrder(
                        "page /", "page /learners/{}", "page /pathways/{}/map?from&scope", "page /pathways/{}?term");
        assertThat(measured).allSatisfy(page -> assertThat(page.count()).isEqualTo(3));
        // Once to find it, and three times to measure it.
        assertThat(asked).hasSize(16).noneMatch(page -> page.startsWith("/api") || page.endsWith(".css"));
        assertThat(unfinished).isEmpty();
    }

    @Test
    void whatThereIsNoTimeForIsNamed() throws Exception {
        measure(Duration.ZERO);

        assertThat(unfinished).singleElement().asString().contains("were not looked at");
    }

    @Test
    void pagesOfTheSameRouteAreAlike() {
        assertThat(Pages.kind("/")).isEqualTo("/");
        assertThat(Pages.kind("/pathways/NUR12/versions/2021"))
                .isEqualTo(Pages.kind("/pathways/DAT/versions/2022"))
                .isEqualTo("/pathways/{}/versions/{}");
        assertThat(Pages.kind("/learners?page=2&sort=name")).isEqualTo(Pages.kind("/learners?sort=&page=3"));
    }
}
