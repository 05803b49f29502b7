package org.cairn.command.caseformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.cairn.command.caseformat.CasePackages.id;
import static org.cairn.command.caseformat.CasePackages.item;
import static org.cairn.command.caseformat.CasePackages.link;
import static org.cairn.command.caseformat.CasePackages.of;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.command.CommandRejected;
import org.cairn.command.Particular;
import org.cairn.command.caseformat.CaseNotice.Kind;
import org.cairn.contracts.framework.AdoptionState;
import org.cairn.contracts.framework.Association;
import org.cairn.contracts.framework.AssociationTarget;
import org.cairn.contracts.framework.AssociationType;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkLicence;
import org.cairn.contracts.framework.FrameworkReason;
import org.cairn.contracts.framework.FrameworkSource;
import org.junit.jupiter.api.Test;

/// What becomes of a package, and of all that can be wrong with one.
class CaseImportTest {

    @Test
    void aCleanPackageIsReadWithoutANotice() {
        var reading = read(of(item(1) + "," + item(2), link(1, "isChildOf", 1, 0) + "," + link(2, "isChildOf", 2, 1)));

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.definition())
                .isEqualTo(new FrameworkDefinition(
                        "Welding",
                        URI.create("https://example.org/ims/case/v1p1/CFDocuments/" + id(0)),
                        List.of(
                                new Competency(code("W-1"), "Joins 1", null, uuid(1), null),
                                new Competency(code("W-2"), "Joins 2", code("W-1"), uuid(2), null)),
                        uuid(0),
                        null,
                        null,
                        null,
                        new FrameworkSource(
                                "Somebody",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Instant.parse("2026-01-01T00:00:00Z"),
                                null,
                                null),
                        List.of()));
    }

    @Test
    void whatAPublisherSaysIsKept() {
        var reading = read("""
                {"CFDocument": {"identifier": "%1$s", "uri": "urn:uuid:%1$s", "creator": "C", "title": "T",
                  "lastChangeDateTime": "2026-01-01T01:00:00+01:00", "publisher": "P", "description": "D", "notes": "N",
                  "language": "de", "version": "3.0", "officialSourceURL": "https://example.org/o", "subject": ["S"],
                  "adoptionStatus": "private draft", "statusStartDate": "2026-02-01", "statusEndDate": "2027-01-31",
                  "licenseURI": {"title": "L", "identifier": "%2$s", "uri": "https://example.org/l"}},
                 "CFItems": [{"identifier": "%3$s", "uri": "https://example.com/i", "fullStatement": "Joins",
                  "humanCodingScheme": "A", "CFItemType": "Skill", "educationLevel": ["05"], "abbreviatedStatement": "J",
                  "alternativeLabel": "Outcome", "listEnumeration": "1.", "notes": "n", "language": "en",
                  "conceptKeywords": ["k"], "lastChangeDateTime": "2026-01-02T00:00:00Z"}]}""".formatted(id(0), id(9), id(1)));

        assertThat(reading.notices()).isEmpty();
        var definition = reading.definition();
        assertThat(definition.caseUri()).isNull(); // a name, and no address
        assertThat(definition.adoption()).isEqualTo(AdoptionState.PRIVATE_DRAFT);
        assertThat(definition.effectiveFrom()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(definition.effectiveTo()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(definition.origin())
                .isEqualTo(new FrameworkSource(
                        "C",
                        "P",
                        "D",
                        "N",
                        "de",
                        "https://example.org/o",
                        "3.0",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        new FrameworkLicence("L", uuid(9), "https://example.org/l"),
                        List.of("S")));
        var detail = definition.competencies().getFirst().details();
        assertThat(detail.type()).isEqualTo("Skill");
        assertThat(detail.levels()).containsExactly("05");
        assertThat(detail.abbreviated()).isEqualTo("J");
        assertThat(detail.label()).isEqualTo("Outcome");
        assertThat(detail.enumeration()).isEqualTo("1.");
        assertThat(detail.notes()).isEqualTo("n");
        assertThat(detail.language()).isEqualTo("en");
        assertThat(detail.uri()).isEqualTo("https://example.com/i");
        assertThat(detail.keywords()).containsExactly("k");
        assertThat(detail.lastChanged()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        told(read("\ufeff" + of(item(1), "")), Kind.BYTE_ORDER_MARK, "package");
    }

    @Test
    void aMemberThatIsThereTwiceAndSaysTheSameIsHarmless() {
        var twice = of(item(1, "\"humanCodingScheme\": \"W-1\", \"humanCodingScheme\": \"W-1\""), "");
        told(read(twice), Kind.MEMBER_REPEATED, "CFItems[0].humanCodingScheme");
    }

    @Test
    void aMemberThatSaysTwoThingsIsNot() {
        refused(
                of(item(1, "\"humanCodingScheme\": \"W-1\", \"humanCodingScheme\": \"W-2\""), ""),
                FrameworkReason.CASE_MEMBER_CONTRADICTS,
                "CFItems[0].humanCodingScheme");
    }

    @Test
    void whatIsNoPackageIsRefused() {
        for (var no : List.of("[]", "7", "null", "{}", "{\"CFDocument\": []}", "{\"CFItems\": []}")) {
            refused(no, FrameworkReason.CASE_NOT_A_PACKAGE);
        }
        refused("{\"CFDocument\": {\"title\": \"T\"}}", FrameworkReason.CASE_NOT_A_PACKAGE, "CFDocument");
        refused(
                "{\"CFDocument\": {\"identifier\": \"%s\", \"title\": \" \"}}".formatted(id(0)),
                FrameworkReason.CASE_NOT_A_PACKAGE,
                "CFDocument");
    }

    @Test
    void whatIsNoJsonIsSaidWhere() {
        for (var no : List.of("", " ", "{", "{} {}", "{\"a\": 01}", "{\"a\": \"\u0001\"}", "[".repeat(60))) {
            assertThatIllegalArgumentException()
                    .as(no)
                    .isThrownBy(() -> read(no))
                    .withMessageContaining("package");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseImport.read(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{\n  \"a\" 1}"))
                .withMessageContaining("line 2");
    }

    @Test
    void anItemSaysSomething() {
        refused(of("{\"identifier\": \"%s\"}".formatted(id(1)), ""), FrameworkReason.CASE_ITEM_UNFIT, id(1));
        refused(of("{\"fullStatement\": \"Joins\"}", ""), FrameworkReason.CASE_ITEM_UNFIT, "CFItems[0]");
        refused(of(item(1).replace("Joins 1", "x".repeat(2001)), ""), FrameworkReason.CASE_ITEM_UNFIT, id(1));
        assertThat(read(of(item(1).replace("Joins 1", "x".repeat(2000)), "")).notices())
                .isEmpty();
    }

    @Test
    void ofManyUnfitItemsTwentyAreNamed() {
        var items = IntStream.range(0, 50)
                .mapToObj(i -> "{\"identifier\": \"%s\"}".formatted(id(i)))
                .collect(Collectors.joining(","));
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> read(of(items, "")))
                .satisfies(refused -> assertThat(refused.particulars()).hasSize(20));
    }

    @Test
    void anItemThatIsThereTwiceIsHarmlessIfItSaysTheSame() {
        var reading = read(of(item(1) + "," + item(1), ""));
        told(reading, Kind.ITEM_REPEATED, id(1));
        assertThat(reading.definition().competencies()).hasSize(1);
        refused(of(item(1) + "," + item(1).replace("Joins", "Cuts"), ""), FrameworkReason.CASE_ITEM_CONTRADICTS, id(1));
    }

    @Test
    void anIdentifierThatIsNoneOfTheRfcIsKept() {
        var nil = "00000000-0000-0000-0000-000000000001";
        var reading =
                read(of(item(1).replace(id(1), nil), link(1, "isChildOf", 1, 0).replace(id(1), nil)));
        told(reading, Kind.IDENTIFIER_NOT_RFC_9562, nil);
        assertThat(reading.definition().competencies().getFirst().identifier()).isEqualTo(UUID.fromString(nil));
    }

    @Test
    void anIdentifierThatIsNoUuidIsReplacedByOneThatFollowsFromIt() {
        var text = of(
                item(1).replace(id(1), "weld/1") + "," + item(2),
                link(1, "isChildOf", 2, 1).replace(id(1), "weld/1"));
        var reading = read(text);
        told(reading, Kind.IDENTIFIER_REPLACED, "weld/1");
        assertThat(reading.definition()).isEqualTo(read(text).definition());
        assertThat(reading.definition().competencies().getLast().parent()).isEqualTo(code("W-1"));
    }

    @Test
    void identifiersAreTheSameInCapitals() {
        var reading = read(
                of(item(1).replace(id(1), id(1).toUpperCase(Locale.ROOT)) + "," + item(2), link(1, "isChildOf", 2, 1)));
        assertThat(reading.definition().competencies().getFirst().identifier()).isEqualTo(uuid(1));
        assertThat(reading.definition().competencies().getLast().parent()).isEqualTo(code("W-1"));
    }

    @Test
    void anItemWithoutACodeGetsOneOfItsIdentifier() {
        var reading = read(of(item(1, ""), ""));
        told(reading, Kind.CODE_MISSING, id(1));
        assertThat(codes(reading)).containsExactly("item-c4ca4238");
        assertThat(reading.definition().competencies().getFirst().detail()).isNull();
    }

    /// The first has what the second wants; the identifiers begin alike, so that more of them is needed.
    @Test
    void codesAreMadeDistinct() {
        var reading = read(of(
                item(1, "") + "," + item(2, "") + "," + item(3, "\"humanCodingScheme\": \"A\"") + ","
                        + item(4, "\"humanCodingScheme\": \"A\""),
                ""));
        assertThat(codes(reading)).containsExactly("item-c4ca4238", "item-c4ca4238a0b94382", "A", "A-c4ca4238");
        told(reading, Kind.CODE_REPEATED, id(4));
        assertThat(reading.definition().competencies().getLast().details().humanCode())
                .isEqualTo("A");
    }

    @Test
    void whatACodeCannotHaveBecomesADash() {
        var reading = read(of(
                item(1, "\"humanCodingScheme\": \"1.A (b)\"") + "," + item(2, "\"humanCodingScheme\": \"1.A-b\"") + ","
                        + item(3, "\"humanCodingScheme\": \"§§\"") + ","
                        + item(4, "\"humanCodingScheme\": \"%s\"".formatted("x".repeat(70))),
                ""));
        // The second needs no change, and so has its own.
        assertThat(codes(reading)).containsExactly("1.A-b-c4ca4238", "1.A-b", "item-c4ca4238", "x".repeat(64));
        told(reading, Kind.CODE_REWRITTEN, id(1));
        assertThat(reading.definition().competencies().getFirst().details().humanCode())
                .isEqualTo("1.A (b)");
    }

    @Test
    void aNumberIsReadAsACode() {
        var reading = read(of(item(1, "\"humanCodingScheme\": 7"), ""));
        assertThat(codes(reading)).containsExactly("7");
        told(reading, Kind.VALUE_UNEXPECTED, id(1));
    }

    @Test
    void markupIsKeptAndTold() {
        var reading = read(of(item(1).replace("Joins 1", "Joins <b>two</b> plates &amp; <script>"), ""));
        told(reading, Kind.TEXT_WITH_MARKUP, id(1));
        assertThat(reading.definition().competencies().getFirst().statement())
                .isEqualTo("Joins <b>two</b> plates &amp; <script>");
        assertThat(read(of(item(1).replace("Joins 1", "a < b and c > d"), "")).notices())
                .isEmpty();
    }

    /// PostgreSQL keeps neither, and a read model would stop.
    @Test
    void whatNobodyCanReadIsTakenOut() {
        var reading = read(of(item(1).replace("Joins 1", "Jo\\u0000ins\\u0007 \\ud83d plates"), ""));
        told(reading, Kind.TEXT_CLEANED, id(1));
        assertThat(reading.definition().competencies().getFirst().statement()).isEqualTo("Joins \ufffd plates");
    }

    @Test
    void whatIsTooLongAndNoStatementIsCut() {
        var reading =
                read(of(item(1, "\"humanCodingScheme\": \"W\", \"notes\": \"%s\"".formatted("😀".repeat(1001))), ""));
        told(reading, Kind.TEXT_SHORTENED, id(1));
        // 2000 characters are 1000 faces; the last is cut out whole, and dots take its place.
        assertThat(reading.definition().competencies().getFirst().details().notes())
                .isEqualTo("😀".repeat(999) + "…");
    }

    @Test
    void valuesOfAnotherKindAreLeftOut() {
        var reading = read(of(
                item(
                        1,
                        "\"humanCodingScheme\": \"W\", \"notes\": {\"a\": 1}, \"educationLevel\": \"05\","
                                + " \"conceptKeywords\": 7, \"CFItemType\": true"),
                "7"));
        assertThat(reading.notices()).hasSize(5).allMatch(notice -> notice.kind() == Kind.VALUE_UNEXPECTED);
        assertThat(reading.definition().competencies().getFirst().details().levels())
                .containsExactly("05");
        assertThat(read(of("7," + item(1), "")).notices()).hasSize(1);
    }

    @Test
    void datesThatAreNoneAreLeftOut() {
        var broken = of(item(1), "")
                .replace(
                        "\"creator\"",
                        "\"statusStartDate\": \"soon\", \"statusEndDate\": \"+12345-01-01\", \"creator\"")
                .replace("\"2026-01-01T00:00:00Z\"}", "\"yesterday\"}");
        var reading = read(broken);
        assertThat(reading.notices()).hasSize(3).allMatch(notice -> notice.kind() == Kind.VALUE_UNEXPECTED);
        assertThat(reading.definition().effectiveFrom()).isNull();
        assertThat(reading.definition().origin().lastChanged()).isNull();
    }

    @Test
    void aMomentWithoutAZoneIsTakenForUtc() {
        var reading = read(of(item(1), "").replace("2026-01-01T00:00:00Z", "2026-01-01T00:00:00"));
        assertThat(reading.definition().origin().lastChanged()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(read(of(item(1), "").replace("2026-01-01T00:00:00Z", "2026-01-01"))
                        .definition()
                        .origin()
                        .lastChanged())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void addressesThatABrowserWouldRunAreLeftOut() {
        var reading = read(of(item(1), "")
                .replace("\"creator\"", "\"officialSourceURL\": \"javascript:alert(1)\", \"creator\"")
                .replace("https://example.org/ims/case/v1p1/CFDocuments", "file:///etc"));
        assertThat(reading.notices()).hasSize(2).allMatch(notice -> notice.kind() == Kind.VALUE_UNEXPECTED);
        assertThat(reading.definition().caseUri()).isNull();
    }

    @Test
    void severalParentsAreKept() {
        var reading = read(of(
                item(1) + "," + item(2) + "," + item(3),
                link(1, "isChildOf", 3, 1) + "," + link(2, "isChildOf", 3, 2)));
        told(reading, Kind.SEVERAL_PARENTS, id(102));
        assertThat(reading.definition().competencies().getLast().parent()).isEqualTo(code("W-1"));
        assertThat(reading.definition().associations())
                .containsExactly(
                        new Association(AssociationType.IS_CHILD_OF, code("W-3"), code("W-2"), null, null, uuid(102)));
    }

    @Test
    void aCircleOfParentsIsRefused() {
        refused(of(item(1), link(1, "isChildOf", 1, 1)), FrameworkReason.COMPETENCY_PARENTS_IN_A_CIRCLE, "W-1");
        refused(
                of(
                        item(1) + "," + item(2) + "," + item(3),
                        link(1, "isChildOf", 1, 0) + "," + link(2, "isChildOf", 2, 3) + ","
                                + link(3, "isChildOf", 3, 2)),
                FrameworkReason.COMPETENCY_PARENTS_IN_A_CIRCLE,
                "W-2",
                "W-3");
        // Through a second parent.
        refused(
                of(
                        item(1) + "," + item(2),
                        link(1, "isChildOf", 1, 0) + "," + link(2, "isChildOf", 2, 1) + ","
                                + link(3, "isChildOf", 1, 2)),
                FrameworkReason.COMPETENCY_PARENTS_IN_A_CIRCLE,
                "W-1",
                "W-2");
    }

    @Test
    void aParentThatIsNotThereIsNone() {
        var reading = read(of(item(1), link(1, "isChildOf", 1, 9)));
        told(reading, Kind.ASSOCIATION_DANGLING, id(101));
        assertThat(reading.definition().competencies().getFirst().parent()).isNull();
    }

    @Test
    void anAssociationLeadsFromAnItemAndHasAType() {
        told(read(of(item(1), link(1, "precedes", 9, 1))), Kind.ASSOCIATION_DANGLING, id(101));
        told(
                read(of(item(1) + "," + item(2), link(1, "precedes", 1, 2).replace("\"precedes\"", "\"\""))),
                Kind.ASSOCIATION_DANGLING,
                id(101));
        told(
                read(of(item(1), link(1, "precedes", 1, 9).replace("https://example.org/to", "nowhere"))),
                Kind.ASSOCIATION_DANGLING,
                id(101));
    }

    @Test
    void anAssociationMayLeadElsewhere() {
        var reading = read(of(item(1), link(1, "exactMatchOf", 1, 9, ", \"sequenceNumber\": 4")));
        told(reading, Kind.LEADS_ELSEWHERE, "CFAssociations");
        assertThat(reading.definition().associations())
                .containsExactly(new Association(
                        new AssociationType("exactMatchOf"),
                        code("W-1"),
                        null,
                        new AssociationTarget("to", id(9), "https://example.org/to"),
                        4,
                        uuid(101)));
    }

    @Test
    void associationsThatSayNothingAreLeftOut() {
        told(read(of(item(1), link(1, "precedes", 1, 1))), Kind.ASSOCIATION_TO_ITSELF, id(101));
        var twice = read(of(item(1) + "," + item(2), link(1, "precedes", 1, 2) + "," + link(2, "precedes", 1, 2)));
        told(twice, Kind.ASSOCIATION_REPEATED, id(102));
        assertThat(twice.definition().associations()).hasSize(1);
        told(
                read(of(item(1) + "," + item(2), link(1, "isChildOf", 1, 2) + "," + link(2, "isChildOf", 1, 2))),
                Kind.ASSOCIATION_REPEATED,
                id(102));
    }

    @Test
    void aTypeThatCaseDoesNotHaveIsThePublishersOwn() {
        for (var each : List.of(
                List.of("is_Child Of", "isChildOf"),
                List.of("EXACTMATCHOF", "exactMatchOf"),
                List.of("similar to", "ext:similar-to"),
                List.of("ext:§similar", "ext:similar"))) {
            var reading = read(of(item(1) + "," + item(2), link(1, each.getFirst(), 1, 2)));
            told(reading, Kind.ASSOCIATION_TYPE_UNKNOWN, id(101));
            if (each.getLast().equals("isChildOf")) continue;
            assertThat(reading.definition().associations())
                    .extracting(Association::type)
                    .containsExactly(new AssociationType(each.getLast()));
        }
        assertThat(read(of(item(1) + "," + item(2), link(1, "ext:own", 1, 2))).notices())
                .isEmpty();
    }

    /// Of a framework that its publisher lists in any order: the numbers say how it is read.
    @Test
    void sequenceNumbersGoBeforeTheOrderOfTheList() {
        var reading = read(of(
                item(3) + "," + item(2) + "," + item(1) + "," + item(4),
                link(1, "isChildOf", 1, 0, ", \"sequenceNumber\": 1") + ","
                        + link(2, "isChildOf", 2, 1, ", \"sequenceNumber\": 1") + ","
                        + link(3, "isChildOf", 3, 1, ", \"sequenceNumber\": 2") + ","
                        + link(4, "isChildOf", 4, 0, ", \"sequenceNumber\": 2")));
        told(reading, Kind.ITEMS_REORDERED, "CFItems");
        assertThat(codes(reading)).containsExactly("W-1", "W-2", "W-3", "W-4");
    }

    @Test
    void whatIsNotKeptIsTold() {
        var reading = read(of(
                        item(
                                        1,
                                        "\"humanCodingScheme\": \"W-1\", \"statusEndDate\": \"2026-01-01\", \"extensions\": {\"a\": 1}")
                                + ","
                                + item(2, "\"humanCodingScheme\": \"W-2\", \"statusEndDate\": \"2026-01-01\""),
                        "")
                .replace("\"CFItems\"", "\"CFRubrics\": [{}], \"CFDefinitions\": {\"CFSubjects\": [{}]}, \"CFItems\""));
        assertThat(reading.notices())
                .extracting(CaseNotice::kind, CaseNotice::subject)
                .containsExactlyInAnyOrder(
                        tuple(Kind.NOT_KEPT, "items.statusEndDate"),
                        tuple(Kind.NOT_KEPT, "items.extensions"),
                        tuple(Kind.NOT_KEPT, "packages.CFRubrics"),
                        tuple(Kind.NOT_KEPT, "definitions.CFSubjects"));
        assertThat(reading.notices()).anyMatch(notice -> notice.text().startsWith("Of 2 items"));
    }

    @Test
    void everyKindOfNoticeIsTriedHere() throws IOException {
        var test = Files.readString(Path.of("src/test/java/org/cairn/command/caseformat/CaseImportTest.java"));
        assertThat(Arrays.stream(Kind.values()).filter(kind -> !test.contains("Kind." + kind)))
                .isEmpty();
    }

    private static CaseReading read(String json) {
        return CaseImport.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void told(CaseReading reading, Kind kind, String subject) {
        assertThat(reading.notices())
                .anyMatch(notice -> notice.kind() == kind
                        && notice.subject().equals(subject)
                        && !notice.text().isBlank());
    }

    private static void refused(String json, FrameworkReason reason, String... subjects) {
        assertThatExceptionOfType(CommandRejected.class)
                .as(json)
                .isThrownBy(() -> read(json))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.particulars())
                            .extracting(Particular::subject)
                            .containsExactly(subjects);
                });
    }

    private static List<String> codes(CaseReading reading) {
        return reading.definition().competencies().stream()
                .map(item -> item.code().code())
                .toList();
    }

    private static CompetencyCode code(String code) {
        return new CompetencyCode(code);
    }

    private static UUID uuid(int number) {
        return UUID.fromString(id(number));
    }
}
