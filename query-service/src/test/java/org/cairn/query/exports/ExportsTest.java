package org.cairn.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.cairn.query.exports.ExportTestTables.request;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.cairn.query.web.BadParameter;
import org.cairn.query.web.NotFound;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsTest {
    private static final UUID ADA = new UUID(0, 0xa1);
    private final ExportTestTables tables = new ExportTestTables();

    @AfterAll
    void close() {
        tables.close();
    }

    private static List<NamedCsvRecord> csv(byte[] bytes) {
        return CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8)).stream()
                .toList();
    }

    @Test
    void whatTheReadSideMayReadCanBeExported() {
        assertThat(tables.exports.tables())
                .extracting(ExportTable::name, ExportTable::rows)
                .containsExactly(
                        tuple("trap.fact_all", true),
                        tuple("trap.fact_exact", true),
                        tuple("trap.fact_formula", true),
                        tuple("trap.summary", false));
        assertThat(tables.exports.tables().getFirst().comment()).isEqualTo("Every type there is.");
    }

    @Test
    void csvHasEveryValueAsTextThatReadsBack() {
        var rows = csv(tables.write(request("trap.fact_all", ExportFormat.CSV)).bytes());

        assertThat(rows).extracting(row -> row.getField("id")).containsExactly("1", "2", "3", "4");
        var first = rows.getFirst();
        assertThat(UUID.fromString(first.getField("learner"))).isEqualTo(ADA);
        assertThat(first.getField("passed")).isEqualTo("true");
        assertThat(first.getField("score")).isEqualTo("71.50");
        assertThat(first.getField("value")).isEqualTo("0.1");
        assertThat(first.getField("occurred_on")).isEqualTo("2025-01-31");
        assertThat(Instant.parse(first.getField("recorded_at"))).isEqualTo("2025-02-01T09:30:00.123456Z");
        assertThat(first.getField("parts")).isEqualTo("{a,b}");
        assertThat(rows.get(1).getField("level")).as("a number is no formula").isEqualTo("-3");
        assertThat(rows.get(2).getField("occurred_on")).as("infinity").isEqualTo("9999-12-31");
        assertThat(rows.get(3).getField("code")).isEqualTo("a \"quoted\", line\nand another; Ünïcødé 漢字 😀");
    }

    @Test
    void csvTellsEmptyTextFromNoText() {
        var text = new String(
                tables.write(request("trap.fact_all", ExportFormat.CSV)).bytes(), StandardCharsets.UTF_8);
        var lines = text.split("\r\n", -1);

        assertThat(lines[2]).startsWith("2,,\"\",false");
        assertThat(lines[3]).startsWith("3,,,,,");
    }

    /// The list is OWASP's, with the full-width signs that Excel takes for the same.
    @Test
    void noTextBecomesAFormulaAndEveryTextCanBeHadBack() {
        var rows =
                csv(tables.write(request("trap.fact_formula", ExportFormat.CSV)).bytes());

        assertThat(rows)
                .extracting(row -> row.getField("text"))
                .containsExactly(
                        "'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx", "'\rx", "''=1", "a=1", "'", "'\nx", "'＝1+1");
        var back = tables.database.rows("SELECT text FROM trap.fact_formula ORDER BY id");
        assertThat(rows)
                .extracting(row -> row.getField("text").replaceFirst("^'(?='*[=+\\-@\\t\\r\\n＝＋－＠])", ""))
                .isEqualTo(back);
    }

    @Test
    void aByteOrderMarkIsThereIfItIsAskedFor() {
        var with = new ExportRequest("trap.summary", ExportFormat.CSV, null, null, true, null, null);
        var without = new ExportRequest("trap.summary", ExportFormat.CSV, null, null, false, null, null);

        assertThat(tables.write(with).bytes()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(tables.write(without).bytes(), StandardCharsets.UTF_8))
                .startsWith("level,learners\r\n");
    }

    @Test
    void xlsxHasNumbersDaysAndTextsAsWhatTheyAre() throws IOException {
        var bytes = tables.write(request("trap.fact_all", ExportFormat.XLSX)).bytes();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getFirstSheet();
            assertThat(sheet.getName()).isEqualTo("fact_all");
            List<Row> rows = sheet.read();
            assertThat(rows).hasSize(5);
            assertThat(rows.getFirst().getCellText(2)).isEqualTo("code");
            var first = rows.get(1);
            assertThat(first.getCellText(1)).isEqualTo(ADA.toString());
            assertThat(first.getCell(3).asBoolean()).isTrue();
            assertThat(first.getCell(5).asNumber()).isEqualByComparingTo(new BigDecimal("71.5"));
            assertThat(first.getCell(7).asDate()).isEqualTo(LocalDateTime.parse("2025-01-31T00:00:00"));
            assertThat(first.getCell(8).asDate()).isEqualToIgnoringNanos(LocalDateTime.parse("2025-02-01T09:30:00"));
            assertThat(rows.get(4).getCellText(2)).isEqualTo("a \"quoted\", line\nand another; Ünïcødé 漢字 😀");
        }
    }

    @Test
    void xlsxHoldsNoFormula() throws IOException {
        var bytes =
                tables.write(request("trap.fact_formula", ExportFormat.XLSX)).bytes();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var texts = workbook.getFirstSheet().read().stream()
                    .skip(1)
                    .map(row -> row.getCell(1))
                    .toList();
            assertThat(texts).hasSize(11).allSatisfy(cell -> assertThat(cell.getFormula())
                    .isNull());
            assertThat(texts.getFirst().getText()).isEqualTo("'=1+1");
        }
    }

    @Test
    void rowsAreChosenByDayBothEndsIncluded() {
        var written = tables.write(request("trap.fact_all", LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 1)));

        assertThat(csv(written.bytes())).extracting(row -> row.getField("id")).containsExactly("2", "4");
        assertThat(written.manifest().filter())
                .isEqualTo(new Manifest.Filter("occurred_on", LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 1)));
        assertThatThrownBy(() -> tables.write(request("trap.fact_formula", LocalDate.of(2025, 2, 1), null)))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("no day to choose rows by");
    }

    @Test
    void theManifestSaysWhatTheFileIs() throws Exception {
        var written = tables.write(request("trap.fact_all", ExportFormat.CSV));

        var manifest = written.manifest();
        var digest = MessageDigest.getInstance("SHA-256").digest(written.bytes());
        assertThat(manifest.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(manifest.bytes()).isEqualTo(written.bytes().length);
        assertThat(manifest.rows()).isEqualTo(4);
        assertThat(manifest.position()).isEqualTo(41);
        assertThat(manifest.erasures()).isZero();
        assertThat(manifest.exportedAt()).isEqualTo(ExportTestTables.NOW);
        assertThat(manifest.exportedBy()).isEqualTo("A. Analyst");
        assertThat(manifest.guarded()).isTrue();
    }

    /// As in requests, at the end of the file's name and in the log of exports.
    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theManifestNamesTheFormatAsItWasAskedFor(ExportFormat format) {
        var manifest = tables.write(request("trap.fact_all", format)).manifest();

        var kept = "FROM export.completed WHERE export = '%s'".formatted(manifest.export());
        assertThat(tables.database.rows("SELECT manifest ->> 'format' " + kept)).containsExactly(format.code());
        assertThat(tables.exports.manifest(manifest.export())).contains(manifest);
    }

    @Test
    void manifestsOfEarlierReleasesAreStillRead() {
        var manifest = JsonMapper.builder().build().readValue("\"PARQUET\"", ExportFormat.class);

        assertThat(manifest).isEqualTo(ExportFormat.PARQUET);
    }

    @Test
    void rowsAboutSinglePeopleAreForThoseWhoSayWhoTheyAreAndWhatFor() {
        assertThatThrownBy(() -> tables.exports.begin(
                        new ExportRequest("trap.fact_all", ExportFormat.CSV, null, null, false, null, "x")))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("say who asks");
        assertThatThrownBy(() -> tables.exports.begin(
                        new ExportRequest("trap.fact_all", ExportFormat.CSV, null, null, false, "A. Analyst", " ")))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("say what for");
        var aggregates = new ExportRequest("trap.summary", ExportFormat.CSV, null, null, false, null, null);
        assertThat(tables.write(aggregates).manifest().rows()).isEqualTo(3);
    }

    @Test
    void anExportThatIsCutOffIsOnRecordToo() {
        try (var export = tables.exports.begin(request("trap.fact_all", ExportFormat.CSV))) {
            assertThatThrownBy(() -> export.write(new OutputStream() {
                        @Override
                        public void write(int one) throws IOException {
                            throw new IOException("the client is gone");
                        }
                    }))
                    .hasMessageContaining("the client is gone");
            assertThat(tables.exports.manifest(export.id())).isEmpty();
            assertThat(tables.database.rows("SELECT by, purpose, rows_shown FROM export.begun WHERE export = '%s'"
                            .formatted(export.id())))
                    .containsExactly("A. Analyst a test true");
        }
    }

    @Test
    void nobodyTakesBackWhatIsOnRecord() {
        tables.write(request("trap.fact_all", ExportFormat.CSV));

        for (var change : List.of("DELETE FROM export.begun", "UPDATE export.completed SET rows = 0")) {
            assertThatThrownBy(() -> tables.database.execute(change)).hasStackTraceContaining("only added to");
        }
    }

    @Test
    void whatIsNotThereOrNotReadableIsUnknown() {
        for (var table :
                List.of("trap.nothing", "trap.fact_hidden", "eventstore.event", "identity.learner", "fact_all")) {
            assertThatThrownBy(() -> tables.exports.begin(request(table, ExportFormat.CSV)))
                    .as(table)
                    .isInstanceOf(NotFound.class);
        }
    }
}
