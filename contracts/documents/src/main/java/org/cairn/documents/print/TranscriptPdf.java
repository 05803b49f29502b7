package org.cairn.documents.print;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import org.cairn.documents.transcript.CanonicalTranscript;

/// A transcript as PDF/A-3b: fonts embedded, text in both directions, and with the canonical JSON attached, so that the
/// file alone proves what
/// was sealed: the SHA-256 of the attachment is the hash that the log names.
public final class TranscriptPdf {
    /// What writes it: raised whenever it writes the same transcript otherwise.
    public static final String RENDERER = "cairn-pdf-3";

    private static final String BOLD_FACE = "/com/formdev/flatlaf/fonts/roboto/Roboto-Bold.ttf";
    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    /// @throws NameNotPrintable if it could not say whose it is
    public static byte[] of(Sheet sheet) {
        try {
            var plain = new ByteArrayOutputStream();
            var builder = new PdfRendererBuilder()
                    .withHtmlContent(page(sheet), null)
                    .withProducer("Cairn")
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new Reading())
                    .defaultTextDirection(TextDirection.LTR)
                    .useFont(Letters.FACES.getFirst()::open, "Roboto", NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> resource(BOLD_FACE), "Roboto", BOLD, FontStyle.NORMAL, true)
                    .toStream(plain);
            // For letters that the first has not.
            for (var face : Letters.FACES.subList(1, Letters.FACES.size())) {
                builder.useFont(face::open, face.name(), NORMAL, FontStyle.NORMAL, true);
            }
            builder.usePdfAConformance(PdfAConformance.PDFA_3_B);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.run();
            return Attachment.add(
                    plain.toByteArray(),
                    "transcript.json",
                    "application/json",
                    "What this document is made from, as canonical JSON (RFC 8785)",
                    CanonicalTranscript.of(sheet.transcript()).getBytes(StandardCharsets.UTF_8),
                    sheet.madeAt(),
                    sheet.seal() == null ? null : sheet.seal().instance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What cannot be printed right is named, in its place and at the top. Whose it is stands there in any case.
    private static String page(Sheet sheet) {
        var name = sheet.bearer().name();
        var latin = name == null ? null : LatinName.ofUnprintable(name);
        var printable = Letters.of(TranscriptHtml.page(sheet));
        if (printable.scripts().isEmpty()) return printable.text();
        var warning = "<p class=\"terms\">Letters that this paper cannot show are named in brackets: %s. "
                        .formatted(String.join(", ", printable.scripts()))
                + "The record has them, and so has its form as ELMO.</p>";
        var bearer = latin == null ? "" : latin(Letters.of(latin).text());
        return printable.text().replaceFirst("</dl>", Matcher.quoteReplacement(bearer + "</dl>" + warning));
    }

    private static String latin(String name) {
        var out = new Markup();
        out.element(
                "div", () -> out.text("dt", "Name in Latin letters").text("dd", name + " (transliterated by machine)"));
        return out.toString();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(TranscriptPdf.class.getResourceAsStream(name), name);
    }

    private TranscriptPdf() {}
}
