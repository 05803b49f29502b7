package org.cairn.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cairn.query.console.university.MadeUpReports;
import org.cairn.query.console.university.MadeUpUniversity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Three years of programmes, over reports as if they had been computed.
class ProgrammePagesTest {

    private static final LocalDate THEN = LocalDate.of(2015, 7, 1);
    private static final ConsoleServer SERVER =
            new ConsoleServer(0).with(new MadeUpUniversity(2012, 120)).withReports("STAT", "HIST");
    private static final String ROWS = "/pathways/STAT/reports/d7?series=on-time";

    static {
        MadeUpReports.write(SERVER.owner(), "HIST", THEN);
        SERVER.owner()
                .update("UPDATE reports.drift SET value = 0.5 WHERE known_at <> 'infinity' AND series = 'on-time'");
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void aProgrammeShowsNineAspectsAndItsStateInWords() {
        var page = SERVER.get("/pathways/STAT");

        assertThat(page.all("<article class=\"aspect\" id=\"[a-z-]+\""))
                .extracting(each -> each.replaceAll(".*id=\"|\"$", ""))
                .containsExactly(
                        "progress",
                        "completion",
                        "levels",
                        "agency",
                        "goal-setting",
                        "equity",
                        "fidelity",
                        "workload",
                        "cost");
        assertThat(page.text()).contains("On watch since July 2014: in drift pace and time to mastery (D7)");
    }

    @Test
    void aDriftSaysSinceWhenByHowMuchAndWhyAndWhatRemainsUnexplained() {
        var progress = aspect(SERVER.get("/pathways/STAT"), "progress");

        assertThat(progress)
                .contains("Drift since July 2014", "tolerance 5.0 points")
                .contains("Named cause, grade A: a change of staff (departed/champion) on 3 April 2014")
                .contains("70 % of the change; 4 sections affected, 6 not")
                .contains("Unexplained in pace and time to mastery (D7): −6.0 points, 30 % of the change")
                .contains("1 other event was considered and is not taken for a cause");
    }

    @Test
    void theIndexOfFidelityNeverStandsWithoutItsParts() {
        var fidelity = aspect(SERVER.get("/pathways/STAT"), "fidelity");

        assertThat(fidelity)
                .contains("weakest dimension quality")
                .contains("coverage: sections observed of those planned 80 %", "observers 3", "(ordinal α) 0.71")
                .contains("adherence", "exposure", "responsiveness", "differentiation", "reach");
        assertThat(SERVER.get("/pathways/STAT").all("<details open=\"[^\"]*\">\\s*<summary>Fidelity"))
                .hasSize(1);
    }

    @Test
    void theDriftIndexStandsBesideItsList() {
        assertThat(SERVER.get("/pathways/STAT").text())
                .contains("31 beyond their tolerance: pace and time to mastery (D7)")
                .contains("cost (D12) – 900 ± 90 1.00 not enough data");
    }

    @Test
    void aPlotShowsThirtySixMonthsTheBaselineAndTheStatus() {
        var page = SERVER.get("/pathways/STAT");
        var progress = page.html()
                .substring(page.html().indexOf("id=\"progress\""), page.html().indexOf("id=\"completion\""));

        assertThat(progress)
                .contains("viewBox=\"0 0 36 100\"", "class=\"band\"", "class=\"expected\"", "role=\"img\"")
                // in control from the 17th month to the 21st, then watch for three, drift for twelve
                .contains("class=\"is-in_control\" y=\"0\" height=\"8\" x=\"16.0\" width=\"5.0\"")
                .contains("class=\"is-watch\" y=\"0\" height=\"8\" x=\"21.0\" width=\"3.0\"")
                .contains("class=\"is-drift\" y=\"0\" height=\"8\" x=\"24.0\" width=\"12.0\"");
    }

    /// Three learners are in section C in September 2014: hidden, and with it the smallest other section, B, as the
    /// programme is shown. A is not.
    @Test
    void fewLearnersAreHiddenAndSoIsWhatWouldGiveThemAway() {
        assertThat(SERVER.get(ROWS + "&scope=section/C/month").row("September 2014"))
                .startsWith("hidden", "hidden", "hidden");
        assertThat(SERVER.get(ROWS + "&scope=section/B/month").row("September 2014"))
                .startsWith("hidden", "hidden", "hidden");
        assertThat(SERVER.get(ROWS + "&scope=section/A/month").row("September 2014"))
                .startsWith("60.0 %", "80", "25");
        assertThat(SERVER.get(ROWS + "&scope=section/C/month").row("August 2014"))
                .startsWith("90.0 %", "80", "25");
        assertThat(SERVER.get(ROWS).text()).contains("Hidden: fewer than 10 learners are behind the value");
    }

    @Test
    void rowsTellTheFormulaTheTableAndThePosition() {
        var page = SERVER.get(ROWS);

        assertThat(page.text())
                .contains("How it is made. Pace ratio = credits confirmed ÷ credits that the pace plan has due")
                .contains("In the database: reports.drift , pathway STAT , d7 , on-time")
                .contains("Computed from the first 4,711 events of the log");
        assertThat(page.all("<li>\\s*<h3><a href=\"/pathways/STAT/reports/d7")).hasSize(4);
        assertThat(page.row("a change of platform (lms/replace) on 10 March 2014"))
                .last()
                .isEqualTo("not named");
        assertThat(page.row("What remains unexplained")).last().isEqualTo("remainder");
    }

    @Test
    void theInstitutionShowsEveryProgrammeWithTheSameNine() {
        var page = SERVER.get("/dashboard");

        assertThat(page.all("<article class=\"programme\"")).hasSize(2);
        assertThat(page.all("class=\"plot spark\"")).hasSize(2 * 8); // nobody has recorded cost
        assertThat(page.text()).contains("July 2012 to June 2015");
    }

    /// It is asked for less than the page of a programme: what its plots say must be the same.
    @ParameterizedTest
    @ValueSource(strings = {"STAT", "HIST"})
    void theInstitutionSaysOfAProgrammeWhatItsOwnPageSays(String pathway) {
        var plots = "<svg[^>]* role=\"img\" aria-label=\"[^\"]+\"";
        var own = SERVER.get("/pathways/" + pathway).all(plots).stream()
                .map(each -> each.replaceAll(".*aria-label=", ""))
                .toList();

        assertThat(SERVER.get("/dashboard").all("<article class=\"programme\".*?</article>"))
                .filteredOn(each -> each.contains("id=\"p-" + pathway + "\""))
                .singleElement()
                .satisfies(row -> assertThat(own).hasSize(8).allSatisfy(each -> assertThat(row)
                        .contains(each)));
    }

    @Test
    void aReportIsShownAsItWasKnown() {
        var then = SERVER.get("/pathways/HIST?asKnownAt=" + THEN);
        var now = SERVER.get("/pathways/HIST");

        assertThat(aspect(then, "progress")).contains("50.0 % June 2015");
        assertThat(aspect(now, "progress")).doesNotContain("50.0 % June 2015");
        assertThat(then.text()).contains("as known at the end of 1 July 2015");
        assertThat(SERVER.get("/pathways/STAT?asKnownAt=2014-01-01").text())
                .contains("none as it was known at the end of 1 January 2014", "NOBODY_COMPUTES");
    }

    @Test
    void aProgrammeWithoutAReportSaysSo() {
        assertThat(SERVER.get("/pathways/NURS").text()).contains("There is no report yet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pathways/NONE",
                "/pathways/NONE/compare",
                "/pathways/STAT/reports/d99",
                "/pathways/STAT/reports/d7?series=nothing",
                "/pathways/NURS/reports/d7?series=on-time"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(SERVER.get(path).status()).isEqualTo(404);
    }

    private static String aspect(Page page, String code) {
        var html = page.html();
        var from = html.indexOf("<article class=\"aspect\" id=\"" + code + "\"");
        return html.substring(from, html.indexOf("</article>", from))
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }
}
