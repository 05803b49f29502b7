package org.cairn.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.query.console.university.MadeUpUniversity;
import org.cairn.query.console.university.Recorded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages over a made-up university. What they say is compared with a count made on the events themselves.
class ConsolePagesTest {

    private static final MadeUpUniversity UNIVERSITY = new MadeUpUniversity(2012, 120);
    private static final ConsoleServer SERVER =
            new ConsoleServer(0).with(UNIVERSITY).withReports("STAT");

    /// Someone with much on record: the most masteries.
    private static final MadeUpUniversity.Person SOMEONE = UNIVERSITY.people().stream()
            .max(Comparator.comparingLong(person ->
                    count(MasteryDemonstrated.class, event -> event.learner().equals(person.learner()))))
            .orElseThrow();

    private static final String LEARNER = "/learners/" + SOMEONE.learner();

    /// A cell of the map.
    private static final String CELL = SERVER.get("/pathways/STAT/map/learners?version=2013J")
            .all("/enrolments/[0-9a-f-]+/competencies/STAT-TMA-1")
            .getFirst();

    static List<String> pages() {
        return List.of(
                "/",
                "/?to=2014-06",
                "/pathways/STAT/versions/2013J",
                "/dashboard",
                "/pathways/STAT",
                "/pathways/NURS",
                "/pathways/STAT/reports/d7?series=on-time",
                "/pathways/STAT/compare",
                "/pathways/STAT/compare?on=2014-04-03",
                "/pathways/STAT/map",
                "/pathways/STAT/map/learners?version=2013J",
                "/pathways/STAT/behind-pace?asOf=2014-03-01",
                CELL,
                "/learners",
                "/learners?number=10003",
                LEARNER,
                LEARNER + "/transcript",
                "/no-such-page");
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void theOverviewPlotsThirtySixMonthsOfEveryPathway() {
        var page = SERVER.get("/");

        assertThat(page.all("<table id=\"all-months\">.*?</table>"))
                .singleElement()
                .asString()
                .satisfies(table -> assertThat(table.split("<time datetime")).hasSize(37));
        assertThat(page.all("data-table=\"months-(HIST|NURS|STAT)\"")).hasSize(6);
        assertThat(page.text())
                .contains("learners 120 ")
                .contains("enrolments " + Say.about(count(LearnerEnrolled.class)) + " in 3 pathways")
                .contains(Say.about(count(MilestoneConfirmed.class)) + " of " + Say.about(count(LearnerEnrolled.class))
                        + " enrolments")
                .contains("events on record " + Say.number(UNIVERSITY.events().size()));
    }

    /// Months are another partition of learners than versions and competencies: nothing exact may be subtracted.
    @ParameterizedTest
    @ValueSource(strings = {"/", "/pathways/STAT/versions/2013J", "/pathways/NURS/versions/2014B"})
    void countsOfLearnersAreToldToTheNearestTen(String path) {
        var counts = SERVER.get(path).all("<td class=\"num\">([^<]*)</td>").stream()
                .map(cell -> cell.replaceAll("<[^>]*>", ""))
                .toList();

        assertThat(counts).hasSizeGreaterThan(30).contains("under 10").allSatisfy(count -> assertThat(count)
                .matches("0|under 10|[0-9,]*0"));
    }

    @Test
    void whatIsSaidOfFew() {
        assertThat(List.of(0L, 1L, 9L, 10L, 14L, 15L, 1234L).stream().map(Say::about))
                .containsExactly("0", "under 10", "under 10", "10", "10", "20", "1,230");
        assertThat(Share.about(1, 30).percent()).isEqualTo("–");
        assertThat(Share.about(29, 30).percent()).isEqualTo("100.0 %");
        assertThat(Share.about(16, 31).percent()).isEqualTo("66.7 %");
    }

    /// The last presentation ends in June 2015; a few approvals fall into July.
    @Test
    void theOverviewEndsWithTheLastPresentation() {
        var page = SERVER.get("/");

        assertThat(page.text()).contains("July 2012 to June 2015");
    }

    @Test
    void theOverviewCanLookAYearBack() {
        var page = SERVER.get("/?to=2014-06");

        assertThat(page.text())
                .contains("July 2011 to June 2014", "Later months")
                .doesNotContain("Earlier months");
    }

    @Test
    void aVersionShowsWhatBecameOfEachCompetency() {
        var page = SERVER.get("/pathways/STAT/versions/2013J");
        var evidence = UNIVERSITY.events().stream()
                .filter(recorded -> recorded.event() instanceof EvidenceSubmitted submitted
                        && submitted.pathway().toString().equals("STAT/2013J")
                        && submitted.competencies().getFirst().code().equals("STAT-CMA-2"))
                .map(recorded -> ((EvidenceSubmitted) recorded.event()).enrolment())
                .distinct()
                .count();
        var mastered = count(
                MasteryDemonstrated.class,
                event -> event.pathway().toString().equals("STAT/2013J")
                        && event.competency().code().equals("STAT-CMA-2"));

        assertThat(page.row("STAT-CMA-2")).element(1).isEqualTo(Say.about(evidence));
        assertThat(page.row("STAT-CMA-2")).element(3).isEqualTo(Say.about(mastered));
        assertThat(page.text())
                .contains("Tests at least 3 of these 4", "Halfway review", "It cannot be approved")
                .contains("1 October 2013 to 18 June 2014");
        assertThat(page.html()).contains("href=\"/pathways/STAT/versions/2014B\"");
    }

    @Test
    void aLearnerIsFoundByNumber() {
        var page = SERVER.get("/learners?number=" + SOMEONE.number());

        assertThat(page.html()).contains("href=\"" + LEARNER + "\"");
        assertThat(page.text()).contains(SOMEONE.givenName() + " " + SOMEONE.familyName());
    }

    @Test
    void aScriptGetsOnlyThePartThatChanges() {
        var part = SERVER.get("/learners?number=nobody", "HX-Request", "true");

        assertThat(part.html()).startsWith("<div id=\"results\"").doesNotContain("<html");
        assertThat(part.text()).contains("No learner has the number nobody");
        assertThat(part.header("Vary")).contains("HX-Request");
    }

    @Test
    void theMapTellsStatusInWordsAndOpensTheJudgements() {
        var page = SERVER.get(LEARNER);
        var masteries =
                count(MasteryDemonstrated.class, event -> event.learner().equals(SOMEONE.learner()));

        assertThat(page.all("class=\"cell\" data-status=\"mastered\"")).hasSize((int) masteries);
        assertThat(page.text()).contains("Judgements that it rests on", "mastered,");
        assertThat(page.all("<details>.*?</summary>")).isNotEmpty().allSatisfy(cell -> assertThat(cell)
                .contains("<summary>"));
    }

    @Test
    void aMilestoneTellsWhatIsStillMissing() {
        var incomplete = UNIVERSITY.people().stream()
                .filter(person -> person != SOMEONE)
                .map(person -> SERVER.get("/learners/" + person.learner()).text())
                .filter(text -> text.contains("Halfway review not requested Still missing:"))
                .findFirst();

        assertThat(incomplete).isPresent();
    }

    @Test
    void theTranscriptLeavesOutWhatCountsLater() {
        var first = UNIVERSITY.events().stream()
                .map(Recorded::event)
                .filter(MasteryDemonstrated.class::isInstance)
                .map(MasteryDemonstrated.class::cast)
                .filter(event -> event.learner().equals(SOMEONE.learner()))
                .min(Comparator.comparing(DomainEvent::effectiveOn))
                .orElseThrow();

        var then = SERVER.get(LEARNER + "/transcript?asOf=" + first.effectiveOn());
        var before =
                SERVER.get(LEARNER + "/transcript?asOf=" + first.effectiveOn().minusDays(1));

        assertThat(then.text())
                .contains(first.competency().code(), "As of " + Say.date(first.effectiveOn()) + ", as known at ");
        assertThat(then.text()).contains("Competencies mastered");
        assertThat(before.text()).contains("No competency mastered.").doesNotContain("Competencies mastered");
    }

    @Test
    void theTranscriptLeavesOutWhatWasNotKnownYet() {
        var page = SERVER.get(LEARNER + "/transcript?asKnownAt=2010-01-01");

        assertThat(page.text())
                .contains("as known at 1 January 2010, 23:59 (Europe/London)")
                .contains("Nothing counted yet on that day");
    }

    @Test
    void theSheetToPrintSaysThatItIsUnofficial() {
        var page = SERVER.get(LEARNER + "/transcript");

        assertThat(page.text())
                .contains("This is an unofficial transcript.")
                .contains("among the first " + Say.number(UNIVERSITY.events().size()) + " events");
        assertThat(page.html()).contains("<table class=\"sheet\" role=\"presentation\">");
    }

    @Test
    void datesChangeOnlyTheTranscript() {
        var part = SERVER.get(LEARNER + "?asOf=2013-01-01&asKnownAt=", "HX-Request", "true");

        assertThat(part.html()).startsWith("<div id=\"sheet\"");
        assertThat(part.text()).contains("As of 1 January 2013");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-page",
                "/learners/not-an-id",
                "/learners/00000000-0000-4000-8000-000000000000",
                "/pathways/STAT/versions/1999X",
                "/pathways/NONE/versions/2013J"
            })
    void whatIsNotThereLeadsOn(String path) {
        var page = SERVER.get(path);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.html()).contains("href=\"/\"", "href=\"/learners\"");
    }

    @Test
    void aDateThatIsNoneIsNamed() {
        var page = SERVER.get(LEARNER + "?asOf=30.06.2014");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("‘asOf’ should be a date such as 2014-06-30", "30.06.2014");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?to=-999999999-01",
                "/?to=%2B999999999-12",
                "/?to=0000-12",
                "/learners/00000000-0000-4000-8000-000000000000?asOf=-999999999-01-01",
                "/learners/00000000-0000-4000-8000-000000000000/transcript?asKnownAt=%2B10000-01-01",
                "/learners?number=%00"
            })
    void whatCanBeNoDateOrNumberIsABadRequest(String path) {
        var page = SERVER.get(path);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("The address cannot be read");
    }

    @Test
    void theEndsOfTheCalendarAreShown() {
        assertThat(SERVER.get("/?to=0001-01").status()).isEqualTo(200);
        assertThat(SERVER.get("/?to=9999-12").status()).isEqualTo(200);
        assertThat(SERVER.get(LEARNER + "?asOf=9999-12-31&asKnownAt=9999-12-31").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotProjectedYetAsksForPatience() {
        var page = SERVER.get("/?min-position=" + (UNIVERSITY.events().size() + 1));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("1");
        assertThat(page.text()).contains("Not on these pages yet", "Try again");
    }

    @Test
    void aFailureIsAPageThatShowsNothingOfTheInside() {
        SERVER.owner().execute("CREATE TABLE kept AS SELECT * FROM competency_map.pathway_version");
        SERVER.owner().execute("UPDATE competency_map.pathway_version SET requirement = '7'");
        try {
            var page = SERVER.get("/pathways/STAT/versions/2013J");

            assertThat(page.status()).isEqualTo(500);
            assertThat(page.text()).contains("Something went wrong").doesNotContain("Exception", "Requirement");
        } finally {
            SERVER.owner()
                    .execute("UPDATE competency_map.pathway_version v SET requirement = k.requirement"
                            + " FROM kept k WHERE k.pathway = v.pathway AND k.version = v.version");
            SERVER.owner().execute("DROP TABLE kept");
        }
    }

    @Test
    void whatCannotBeReadShowsNothingOfTheInside() {
        SERVER.owner().execute("REVOKE SELECT ON identity.learner FROM cairn_query");
        try {
            var page = SERVER.get("/learners?number=10003");

            assertThat(page.status()).isEqualTo(503);
            assertThat(page.text())
                    .contains("The record cannot be read just now")
                    .doesNotContain("SELECT", "Exception", "denied");
        } finally {
            SERVER.owner()
                    .execute(
                            "GRANT SELECT (learner, number, given_name, family_name) ON identity.learner TO cairn_query");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageCarriesAScriptOrAStyleOfItsOwn(String path) {
        var page = SERVER.get(path);

        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'self';");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.all("<script(?![^>]* src=)[^>]*>|<style|\\sstyle=\"|\\son[a-z]+=\""))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasWhatScreenReadersGoBy(String path) {
        var page = SERVER.get(path);

        assertThat(page.html()).startsWith("<!DOCTYPE html>").contains("<html lang=\"en\"");
        assertThat(page.all("<title>[^<]+</title>")).hasSize(1);
        assertThat(page.all("<h1[ >]")).hasSize(1);
        assertThat(page.all("<main [^>]*id=\"main\"")).hasSize(1);
        assertThat(page.all("<th>|<th [^>]*>"))
                .allSatisfy(head -> assertThat(head).contains("scope="));
        assertThat(page.all("\\sid=\"[^\"]+\"")).doesNotHaveDuplicates();
        assertThat(page.html()).doesNotContain("th:", "xmlns:th");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFileThatAPageNeedsIsThere(String path) {
        var files = SERVER.get(path).all("(?<=(src|href)=\")/(console|webjars)/[^\"]+");

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            assertThat(SERVER.get(file).status()).isEqualTo(200);
            assertThat(SERVER.get(file).header("Cache-Control")).contains("max-age=31536000");
            assertThat(file).matches(".*(-[0-9a-f]{32}\\.|/\\d+\\.\\d+\\.\\d+/).*"); // so it can be kept that long
        });
    }

    private static <E extends DomainEvent> long count(Class<E> type) {
        return count(type, _ -> true);
    }

    private static <E extends DomainEvent> long count(Class<E> type, Predicate<E> which) {
        return UNIVERSITY.events().stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .count();
    }

    @Test
    void theMapOfLearnersHasALineForEachEnrolmentAndSaysEachCellInWords() {
        var page = SERVER.get("/pathways/STAT/map/learners?version=2013J");
        var enrolled = count(
                LearnerEnrolled.class,
                event -> event.pathway().toString().contains("STAT")
                        && event.pathway().version().equals("2013J"));

        assertThat(page.all("<th scope=\"row\"><a href=\"/learners/")).hasSize((int) Math.min(60, enrolled));
        assertThat(page.all("aria-label=\"STAT-TMA-1: (mastered|in progress|no evidence)"))
                .isNotEmpty();
    }

    @Test
    void mapsAreShownAsTheyWereKnownAndSoAreTheirCells() {
        var asked = "asOf=2014-03-01&asKnownAt=2014-03-15";
        var page = SERVER.get("/pathways/STAT/map/learners?version=2013J&" + asked);
        var cell =
                page.all("/enrolments/[0-9a-f-]+/competencies/STAT-TMA-1[^\"]*").getFirst();

        assertThat(page.text()).contains("as known at the end of 15 March 2014");
        assertThat(cell).endsWith("?" + asked.replace("&", "&amp;"));
        assertThat(SERVER.get(cell.replace("&amp;", "&")).text())
                .contains("As of 1 March 2014", "as known at the end of 15 March 2014");
    }

    @Test
    void groupsAreCohortsSectionsOrVersions() {
        assertThat(SERVER.get("/pathways/STAT/map").text()).contains("each cohort");
        assertThat(SERVER.get("/pathways/STAT/map?by=section").text()).contains("each section");
        assertThat(SERVER.get("/pathways/STAT/map?by=version&asKnownAt=2014-03-15")
                        .text())
                .contains("each version", "as known at the end of 15 March 2014");
    }

    @Test
    void aCellOpensOnThePageOrAsAPageOfItsOwn() {
        assertThat(SERVER.get(CELL).text()).contains("STAT-TMA-1:").contains("Policy:");
        assertThat(SERVER.get(CELL, "HX-Request", "true").html())
                .contains("id=\"explained\"")
                .doesNotContain("<html");
    }
}
