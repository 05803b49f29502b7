package org.cairn.command.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cairn.contracts.credential.TranscriptForm;
import org.cairn.documents.print.TranscriptElmo;
import org.cairn.documents.print.TranscriptPdf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// In which forms a sealed transcript is given out.
public enum SealedForm {
    /// The bytes that the hash is of.
    JSON(MediaType.APPLICATION_JSON, "json", null, ""),
    /// PDF/A-3b, with those bytes attached.
    PDF(MediaType.APPLICATION_PDF, "pdf", TranscriptForm.PDF, TranscriptPdf.RENDERER),
    /// ELMO XML, with the PDF attached.
    ELMO(MediaType.APPLICATION_XML, "xml", TranscriptForm.ELMO, TranscriptElmo.RENDERER);

    private final MediaType mediaType;
    private final String ending;
    private final @Nullable TranscriptForm rendered;
    private final String renderer;

    SealedForm(MediaType mediaType, String ending, @Nullable TranscriptForm rendered, String renderer) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.rendered = rendered;
        this.renderer = renderer;
    }

    public static Optional<SealedForm> of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /// Of a file.
    public String ending() {
        return ending;
    }

    /// As the log names it; null for the JSON, which is what was sealed.
    public @Nullable TranscriptForm rendered() {
        return rendered;
    }

    /// What writes it.
    public String renderer() {
        return renderer;
    }

    /// As it is kept.
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
