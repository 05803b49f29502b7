package org.cairn.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.query.console.registrar.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The registrar's page on the whole application in a real browser: each question is asked by keys alone, with scripts
/// and without, and its answer read.
class RegistrarBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Map<String, String> ANSWERS = Map.of(
            "eligibility", "No, 2 competencies are missing.",
            "sealed-transcript", "What is kept still has the hash that the log names.",
            "verification", "Yes. It is what was sealed, and the learner’s newest.",
            "approval", "It is confirmed.",
            "policy", "Of 2 enrolments 1 would gain something: 1 verdict. Nobody would lose anything.",
            "verdict", "The marks come to no verdict",
            "judgement", "W-1 at level pass stands on it, and 1 approval.",
            "deprecation", "2 enrolments.",
            "disclosures", "Recorded: 1 disclosure.",
            "behind-pace", "who take part.");

    private static RegistrarsCase registrars;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path data) {
        registrars = new RegistrarsCase(data);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        registrars.close();
    }

    static Stream<Arguments> questions() {
        return Question.ALL.stream()
                .flatMap(question ->
                        Stream.of(Arguments.of(question.code(), true), Arguments.of(question.code(), false)));
    }

    @ParameterizedTest(name = "{0}, with scripts: {1}")
    @MethodSource("questions")
    void aQuestionIsAskedByKeysAlone(String code, boolean scripts) {
        try (var window = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
            var page = window.newPage();
            page.navigate(registrars.at("/registrar").toString());
            ask(page, code, registrars.asked(code));

            assertThat(section(page, code).locator(".answer .gist")).containsText(ANSWERS.get(code));
            assertThat(page.locator(".answer")).hasCount(1);
            // What was asked stands in the form still, and in an address that can be kept.
            for (var field : registrars.asked(code).entrySet())
                if (section(page, code).locator("[name='" + field.getKey() + "']").count() > 0)
                    assertThat(section(page, code).locator("[name='" + field.getKey() + "']"))
                            .hasValue(field.getValue());
            page.navigate(page.url());
            assertThat(section(page, code).locator(".answer .gist")).containsText(ANSWERS.get(code));
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void theArithmeticBehindACellIsShownFromItsPage(boolean scripts) {
        try (var window = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
            var page = window.newPage();
            var cell = registrars.at(RegistrarsCase.CELL.formatted(registrars.ben)).toString();
            page.navigate(cell);
            page.locator("#explained [name='actor']").fill("registrar");
            page.keyboard().press("Enter");

            assertThat(page.locator(".answer .gist")).containsText(ANSWERS.get("verdict"));
            assertThat(page.locator(".answer")).containsText("counted");
            // With scripts it stands beside the marks; without, on the page of questions.
            assertThat(page.url()).matches(scripts ? ".*/competencies/W-1" : ".*/registrar\\?.*");
        }
    }

    @Test
    void anErrorIsShownByItsNameAndReadOut() {
        try (var window = browser.newContext()) {
            var page = window.newPage();
            page.navigate(registrars.at("/registrar").toString());
            ask(page, "disclosures", Map.of("learner", "00000000-0000-0000-0000-00000000000a", "actor", "registrar"));

            var answer = section(page, "disclosures").locator("[role=status]");
            assertThat(answer).containsText("Refused");
            assertThat(answer.locator("code")).hasText("LEARNER_UNKNOWN");
        }
    }

    @Test
    void whatIsMissingIsAskedForBeforeTheServerIs() {
        try (var window = browser.newContext()) {
            var page = window.newPage();
            page.navigate(registrars.at("/registrar").toString());
            ask(page, "judgement", Map.of("enrolment", registrars.ben));

            assertThat(section(page, "judgement").locator("[name=judgement]")).isFocused();
            assertThat(page.locator(".answer")).hasCount(0);
        }
    }

    @Test
    void aLearnersPageLeadsToTheQuestionWithItsFieldFilledIn() {
        try (var window = browser.newContext()) {
            var page = window.newPage();
            var learner = registrars.asked("disclosures").get("learner");
            page.navigate(registrars.at("/learners/" + learner).toString());
            page.getByText("Who has seen this record?").click();

            assertThat(section(page, "disclosures").locator("[name=learner]")).hasValue(learner);
            assertThat(section(page, "disclosures")).isInViewport();
        }
    }

    /// By Tab to the first field of the form, by typing and Tab through the others, by Enter to ask.
    private static void ask(Page page, String code, Map<String, String> fields) {
        var form = section(page, code).locator("form");
        var inputs = form.locator("input:not([type=hidden])");
        for (var keys = 0; keys < 80 && !isFocused(inputs.first()); keys++)
            page.keyboard().press("Tab");
        assertThat(inputs.first()).isFocused();
        for (var i = 0; i < inputs.count(); i++) {
            var name = inputs.nth(i).getAttribute("name");
            if (fields.containsKey(name)) page.keyboard().type(fields.get(name));
            if (i < inputs.count() - 1) page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
    }

    private static boolean isFocused(Locator locator) {
        var page = locator.page();
        return locator.and(page.locator(":focus")).count() == 1;
    }

    private static Locator section(Page page, String code) {
        return page.locator("section#" + code);
    }
}
