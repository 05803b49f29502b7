package org.cairn.command.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/// In which forms a sealed transcript is given out.
public enum SealedForm {
    /// The bytes that the hash is of.
    JSON(MediaType.APPLICATION_JSON, "json"),
    /// PDF/A-3b, with those bytes attached.
    PDF(MediaType.APPLICATION_PDF, "pdf"),
    /// ELMO XML, with the PDF attached.
    ELMO(MediaType.APPLICATION_XML, "xml");

    private final MediaType mediaType;
    private final String ending;

    SealedForm(MediaType mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
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

    /// As it is kept.
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
