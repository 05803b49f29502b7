package org.cairn.query.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.query.console.ConsoleServer;
import org.cairn.query.console.university.MadeUpUniversity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What axe-core finds by the rules of WCAG 2.2, levels A and AA, on each page in both schemes: contrast as it is
/// drawn, names, roles, labels, order of headings. Nothing is excepted.
class AccessibleTest {
    private static final MadeUpUniversity UNIVERSITY = new MadeUpUniversity(2012, 120);
    private static final ConsoleServer SERVER =
            new ConsoleServer(0).with(UNIVERSITY).withReports("STAT");
    private static final Chromium CHROMIUM = new Chromium();
    private static final String LEARNER =
            "/learners/" + UNIVERSITY.people().getFirst().learner();
    private static final String AXE = script();

    static Stream<Arguments> pages() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).flatMap(scheme -> Stream.of(
                        "/",
                        "/dashboard",
                        "/pathways/STAT",
                        "/pathways/STAT/reports/d7?series=on-time",
                        "/pathways/STAT/compare?on=2014-04-03&pilot=A",
                        "/pathways/STAT/versions/2013J",
                        "/pathways/STAT/map",
                        "/pathways/STAT/map/learners",
                        "/pathways/STAT/behind-pace?asOf=2014-03-01",
                        LEARNER,
                        LEARNER + "/transcript",
                        "/registrar",
                        "/registrar?ask=behind-pace&pathway=NONE",
                        "/registrar?ask=deprecation&framework=STAT&version=2013J",
                        "/learners?number=nobody",
                        "/no-such-page")
                .map(path -> Arguments.of(path, scheme)));
    }

    @AfterAll
    static void close() {
        CHROMIUM.close();
        SERVER.close();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pages")
    void aPageHasNoBarrier(String path, ColorScheme scheme) {
        try (var window = CHROMIUM.window(1280, 900, scheme)) {
            var page = window.newPage();
            page.navigate(SERVER.at(path).toString());
            page.waitForLoadState();

            assertThat(barriers(page)).isEmpty();
        }
    }

    @Test
    void aBarrierIsFound() {
        try (var window = CHROMIUM.window(1280, 900, ColorScheme.LIGHT)) {
            var page = window.newPage();
            page.navigate(SERVER.at("/registrar").toString());
            page.evaluate("document.querySelector('h1').style.color = '#ccc'");

            assertThat(barriers(page)).singleElement().asString().startsWith("color-contrast at h1");
        }
    }

    private static List<?> barriers(Page page) {
        page.evaluate(AXE);
        return (List<?>) page.evaluate("""
                async () => {
                  const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
                  return found.violations.flatMap(each => each.nodes.map(node =>
                      each.id + ' at ' + node.target.join(' ') + ': ' + node.any.concat(node.all).map(one => one.message).join('; ')))
                }""");
    }

    private static String script() {
        try (var in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
