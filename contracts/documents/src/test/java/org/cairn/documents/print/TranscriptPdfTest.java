package org.cairn.documents.print;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.cairn.documents.transcript.CanonicalTranscript;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class TranscriptPdfTest {

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /// Judged by veraPDF, the reference validator of the PDF Association, against ISO 19005-3, level B.
    @Test
    void itIsValidPdfA() throws Exception {
        for (var sheet : new Sheet[] {Paper.sealed(), Paper.unofficial()}) {
            assertThat(faults(TranscriptPdf.of(sheet))).isEmpty();
        }
    }

    @Test
    void theJudgeFindsFault() throws Exception {
        var plain = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        assertThat(faults(plain.toByteArray())).isNotEmpty();
    }

    @Test
    void allFontsAreInTheFile() throws IOException {
        try (var document = Loader.loadPDF(TranscriptPdf.of(Paper.sealed()))) {
            var fonts = 0;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts++;
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
            assertThat(fonts).isPositive();
        }
    }

    @Test
    void itSaysWhoseItIsAndWhatItIs() throws IOException {
        assertThat(words(TranscriptPdf.of(Paper.sealed())))
                .contains(
                        "Transcript 2026-000017",
                        "Zoë Κατερίνα O’Neill-Łukasz",
                        "Welding",
                        "SHA-256",
                        "30 ECTS, 750 hours")
                .contains("EQF level 5", "prior learning", "Škoda & Łukasz <saw> it.")
                .doesNotContain("nofficial");
        assertThat(words(TranscriptPdf.of(Paper.unofficial()))).contains("This is an unofficial transcript");
    }

    @Test
    void whatIsAttachedHasTheHashOfTheSeal() throws IOException {
        var sheet = Paper.sealed();
        try (var document = Loader.loadPDF(TranscriptPdf.of(sheet))) {
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            var file = requireNonNull(names.getEmbeddedFiles().getNames().get("transcript.json"));
            var content = new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
            assertThat(CanonicalTranscript.hash(content))
                    .isEqualTo(requireNonNull(sheet.seal()).contentHash());
        }
    }

    /// The log keeps the file's hash for good: without it, whoever guesses the bearer would see whether it is right.
    @Test
    void aRandomPartIsInTheFile() throws IOException {
        var sheet = Paper.sealed();
        try (var document = Loader.loadPDF(TranscriptPdf.of(sheet))) {
            assertThat(document.getDocumentInformation().getCustomMetadataValue("Instance"))
                    .isEqualTo(requireNonNull(sheet.seal()).instance().toString());
        }
    }

    @Test
    void namesAreInTheirOwnLetters() throws Exception {
        var armenian = TranscriptPdf.of(Paper.of("Արամ", "Խաչատրյան"));
        assertThat(words(armenian)).contains("Արամ Խաչատրյան");
        assertThat(faults(armenian)).isEmpty();
        var others = TranscriptPdf.of(Paper.of("შოთა ハナ子", "鈴木"));
        assertThat(words(others)).contains("შოთა ハナ子 鈴木").doesNotContain("cannot show");
        assertThat(faults(others)).isEmpty();
    }

    /// From right to left, Arabic in the shapes that its letters have beside each other.
    @Test
    void namesRunInTheirOwnDirectionAndShape() throws Exception {
        var pdf = TranscriptPdf.of(Paper.of("محمد גיא", "پژمان 김"));
        assertThat(words(pdf)).contains("محمد", "גיא", "پژمان", "김").doesNotContain("cannot show");
        assertThat(faults(pdf)).isEmpty();
        assertThat(glyphs(pdf))
                .as("in the order from left to right, meem at the end of dal first")
                .contains("\uFEAA\uFEE4\uFEA4\uFEE3")
                .contains("איג");
    }

    /// Shapes and all, from left to right.
    private static String glyphs(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var raw = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(each -> glyphs.append(each.getUnicode()));
                }

                private final StringBuilder glyphs = new StringBuilder();
            };
            raw.getText(document);
            return raw.glyphs.toString();
        }
    }

    /// Devanagari and Thai take shape by their neighbours, and Arabic letters of some languages have no shapes that we
    /// know of: printed letter by letter they would be wrong.
    @Test
    void whatCannotBePrintedRightIsNamedAndItsBearerToldInLatinLetters() throws Exception {
        var pdf = TranscriptPdf.of(Paper.of("राम", "สมชาย"));
        assertThat(words(pdf))
                .contains("[Devanagari] [Thai]")
                .contains("Name in Latin letters Rāma S")
                .contains("(transliterated by machine)")
                .contains("cannot show are named in brackets: Devanagari, Thai.")
                .doesNotContain("#");
        assertThat(faults(pdf)).isEmpty();
    }

    @Test
    void aPictureBesideANameIsMentionedAndTheNamePrinted() throws Exception {
        var pdf = TranscriptPdf.of(Paper.of("Ada \uD83C\uDF93", "Okoro"));
        assertThat(words(pdf)).contains("Ada [symbol] Okoro").doesNotContain("in Latin letters");
        assertThat(faults(pdf)).isEmpty();
        assertThatThrownBy(() -> TranscriptPdf.of(Paper.of("\uD83C\uDF93", "\uD83C\uDF93")))
                .as("a name of pictures alone")
                .isInstanceOf(NameNotPrintable.class);
        var both = TranscriptPdf.of(Paper.of("राम \uD83C\uDF93", "Okoro"));
        assertThat(words(both))
                .contains("Name in Latin letters Rāma [symbol] Okoro (transliterated by machine)")
                .doesNotContain("#");
        assertThat(faults(both)).isEmpty();
    }

    /// Telephones offer letters that mathematicians made. No font here has them, and a paper must say whose it is.
    @Test
    void lettersThatAreVariantsOfOthersAreToldByThose() throws Exception {
        var pdf = TranscriptPdf.of(Paper.of("\uD835\uDCD0\uD835\uDCED\uD835\uDCEA", "Okoro"));
        assertThat(words(pdf)).contains("Name in Latin letters Ada Okoro").doesNotContain("#");
        assertThat(faults(pdf)).isEmpty();
    }

    /// Lam and alef are one shape, with all that alef bears.
    @Test
    void lamAndAlefAreOneShape() throws Exception {
        var pdf = TranscriptPdf.of(Paper.of("\u0633\u0644\u0627\u0645", "\u0627\u0644\u0623\u0644\u0622\u0644\u0625"));
        assertThat(glyphs(pdf)).contains("\uFEFC", "\uFEF7", "\uFEF5", "\uFEF9");
        assertThat(faults(pdf)).isEmpty();
    }

    /// Of a paper with brackets for a name nobody knows whose it is.
    @Test
    void whoseNameCannotBeToldAtAllHasNoPdf() {
        assertThatThrownBy(() -> TranscriptPdf.of(Paper.of("\uD808\uDC00", "\uD808\uDC01")))
                .isInstanceOf(NameNotPrintable.class)
                .hasMessageContaining("Cuneiform");
        assertThatThrownBy(() -> TranscriptPdf.of(Paper.of("\u0628\u0752\u0628", "Ali")))
                .as("an Arabic letter without known shapes")
                .isInstanceOf(NameNotPrintable.class)
                .hasMessageContaining("Arabic");
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() != TestAssertion.Status.PASSED)
                    .map(each -> each.getRuleId() + " " + each.getMessage())
                    .toList();
        }
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
