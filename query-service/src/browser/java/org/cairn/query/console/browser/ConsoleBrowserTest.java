package org.cairn.query.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cairn.query.console.ConsoleServer;
import org.cairn.query.console.university.MadeUpUniversity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What only a browser can tell: that charts are drawn, that keys are enough, that nothing is cut off on a phone.
class ConsoleBrowserTest {

    private static final MadeUpUniversity UNIVERSITY = new MadeUpUniversity(2012, 120);
    private static final ConsoleServer SERVER =
            new ConsoleServer(0).with(UNIVERSITY).withReports("STAT");
    private static final Chromium CHROMIUM = new Chromium();
    private static final MadeUpUniversity.Person SOMEONE = UNIVERSITY.people().getFirst();
    private static final String LEARNER = "/learners/" + SOMEONE.learner();

    static List<String> pages() {
        return List.of(
                "/",
                "/pathways/STAT/versions/2013J",
                "/dashboard",
                "/pathways/STAT",
                "/pathways/STAT/reports/d7?series=on-time",
                "/pathways/STAT/compare?on=2014-04-03&pilot=A",
                "/learners?number=" + SOMEONE.number(),
                "/learners?number=nobody",
                LEARNER,
                LEARNER + "/transcript",
                "/pathways/STAT/map",
                "/pathways/STAT/map/learners",
                "/pathways/STAT/behind-pace?asOf=2014-03-01",
                "/registrar",
                "/registrar?ask=deprecation&framework=STAT&version=2013J",
                "/no-such-page");
    }

    @AfterAll
    static void close() {
        CHROMIUM.close();
        SERVER.close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageIsRefusedAnythingByItsOwnPolicy(String path) {
        try (var window = wide()) {
            var page = window.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);

            open(page, path);

            // The browser itself remarks on the status of an error page.
            complaints.removeIf(complaint -> complaint.contains("404"));
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsCutOffOnAPhone(String path) {
        try (var window = CHROMIUM.window(360, 740, ColorScheme.LIGHT)) {
            var page = window.newPage();
            open(page, path);

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
    }

    @Test
    void everyChartIsDrawnFromTheTableBesideIt() {
        try (var window = wide()) {
            var page = window.newPage();
            open(page, "/");

            assertThat(page.locator("canvas[data-drawn]")).hasCount(7);
            assertThat(page.evaluate("""
                    () => {
                      const canvas = document.querySelector('canvas[data-table=all-months]');
                      const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                      return pixels.some((value) => value > 0);
                    }""")).isEqualTo(true);
        }
    }

    @Test
    void withoutScriptsTheNumbersAreThere() {
        try (var window = CHROMIUM.withoutScripts()) {
            var page = window.newPage();
            open(page, "/");
            assertThat(page.locator("canvas").first()).isHidden();

            page.getByText("The numbers, month by month").first().click();

            assertThat(page.locator("#all-months tbody tr").last()).isVisible();
            assertThat(page.locator("#all-months tbody tr")).hasCount(36);
        }
    }

    @Test
    void withoutScriptsALearnerIsFound() {
        try (var window = CHROMIUM.withoutScripts()) {
            var page = window.newPage();
            open(page, "/");
            page.getByPlaceholder("Learner’s number").fill(SOMEONE.number());
            page.keyboard().press("Enter");

            page.getByRole(AriaRole.LINK, named(SOMEONE.number())).click();

            assertThat(page.locator("h1")).hasText(SOMEONE.givenName() + " " + SOMEONE.familyName());
        }
    }

    @Test
    void aSearchChangesOnlyTheResult() {
        try (var window = wide()) {
            var page = window.newPage();
            open(page, "/learners");
            page.evaluate("window.isTheSamePage = true");
            page.getByLabel("Learner’s number").fill(SOMEONE.number());
            page.keyboard().press("Enter");

            assertThat(page.getByRole(AriaRole.LINK, named(SOMEONE.number()))).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/learners\\?number=" + SOMEONE.number()));
            assertThat(page.evaluate("window.isTheSamePage")).isEqualTo(true);
        }
    }

    @Test
    void backFromALearnerShowsTheSearchAsItWas() {
        try (var window = wide()) {
            var page = window.newPage();
            open(page, "/learners");
            page.getByLabel("Learner’s number").fill(SOMEONE.number());
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.LINK, named(SOMEONE.number())).click();
            assertThat(page).hasURL(Pattern.compile(".*" + LEARNER));

            page.goBack();

            assertThat(page.locator("header.masthead")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named(SOMEONE.number()))).isVisible();
        }
    }

    @Test
    void backFromASearchShowsTheOneBefore() {
        try (var window = wide()) {
            var page = window.newPage();
            open(page, "/learners");
            for (var number : List.of("nobody", "no-one")) {
                page.getByLabel("Learner’s number").fill(number);
                page.keyboard().press("Enter");
                assertThat(page.locator("#results")).containsText("No learner has the number " + number);
            }

            page.goBack();

            assertThat(page.locator("#results")).containsText("No learner has the number nobody");
            assertThat(page.locator("header.masthead")).isVisible();
            assertThat(page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
                    .asString()
                    .doesNotContain("<"); // no page is kept, only its address
        }
    }

    @Test
    void anAnswerThatIsAnErrorIsShown() {
        try (var window = wide()) {
            var page = window.newPage();
            open(page, LEARNER);
            // As where a browser knows no date field.
            page.getByLabel("As of").evaluate("field => { field.type = 'text'; field.value = '30.06.2014'; }");
            page.getByRole(AriaRole.BUTTON, named("Show")).click();

            assertThat(page.locator("main h1")).hasText("The address cannot be read");
            assertThat(page.locator("main")).hasCount(1);
        }
    }

    @Test
    void theFirstKeyLeadsPastTheHeader() {
        try (var window = wide()) {
            var page = window.newPage();
            open(page, "/");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            assertThat(page.locator(".skip")).isInViewport();

            page.keyboard().press("Enter");

            assertThat(page.locator("main")).isFocused();
        }
    }

    @Test
    void aCompetencyOpensByKeyAndShowsItsJudgements() {
        try (var window = wide()) {
            var page = window.newPage();
            open(page, LEARNER);
            var cell = page.locator(".cell:has(summary):has-text('judgement')").first();
            for (var keys = 0; keys < 40 && !isFocused(cell.locator("summary")); keys++) {
                page.keyboard().press("Tab");
            }
            assertThat(cell.locator("summary")).isFocused();
            assertThat(outlineWidthOfFocused(page)).isEqualTo("3px");

            page.keyboard().press("Enter");

            assertThat(cell.getByText("Judgements that it rests on")).isVisible();
        }
    }

    @Test
    void theTranscriptFollowsItsDates() {
        try (var window = wide()) {
            var page = window.newPage();
            open(page, LEARNER);
            page.getByLabel("As of").fill("2011-01-01");
            page.getByRole(AriaRole.BUTTON, named("Show")).click();

            assertThat(page.locator("#sheet")).containsText("As of 1 January 2011");
            assertThat(page.locator("#sheet")).containsText("Nothing counted yet");

            page.getByRole(AriaRole.LINK, named("Print view")).click();
            assertThat(page.locator(".terms")).containsText("As of 1 January 2011");
        }
    }

    @Test
    void thePrintedTranscriptIsA4() {
        try (var window = wide()) {
            var page = window.newPage();
            open(page, LEARNER + "/transcript");

            var pdf =
                    new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);

            assertThat(pdf).containsPattern("/MediaBox \\[0 0 59[45][.0-9]* 84[12][.0-9]*]");
        }
    }

    private static boolean isFocused(Locator locator) {
        return Boolean.TRUE.equals(locator.evaluate("element => element === document.activeElement"));
    }

    private static Object outlineWidthOfFocused(Page page) {
        return page.evaluate("getComputedStyle(document.activeElement).outlineWidth");
    }

    private static BrowserContext wide() {
        return CHROMIUM.window(1280, 900, ColorScheme.LIGHT);
    }

    private static void open(Page page, String path) {
        page.navigate(SERVER.at(path).toString());
        page.waitForLoadState();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
