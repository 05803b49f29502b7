package org.cairn.documents.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
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
import org.cairn.documents.transcript.CanonicalTranscript;

/// A transcript as PDF/A-3b: fonts embedded, and with the canonical JSON attached, so that the file alone proves what
/// was sealed: the SHA-256 of the attachment is the hash that the log names.
public final class TranscriptPdf {
    /// What writes it: raised whenever it writes the same transcript otherwise.
    public static final String RENDERER = "cairn-pdf-1";

    private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/";
    private static final String MORE_LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    public static byte[] of(Sheet sheet) {
        try {
            var plain = new ByteArrayOutputStream();
            var builder = new PdfRendererBuilder()
                    .withHtmlContent(TranscriptHtml.page(sheet), null)
                    .withProducer("Cairn")
                    .useFont(() -> resource(FONTS + "Roboto-Regular.ttf"), "Roboto", NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> resource(FONTS + "Roboto-Bold.ttf"), "Roboto", BOLD, FontStyle.NORMAL, true)
                    // For letters that the first has not.
                    .useFont(() -> resource(MORE_LETTERS), "Liberation Sans", NORMAL, FontStyle.NORMAL, true)
                    .toStream(plain);
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

    private static InputStream resource(String name) {
        return Objects.requireNonNull(TranscriptPdf.class.getResourceAsStream(name), name);
    }

    private TranscriptPdf() {}
}
