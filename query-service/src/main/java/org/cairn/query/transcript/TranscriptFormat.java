package org.cairn.query.transcript;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cairn.query.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/// In what form a transcript is given: as the parameter `format` says, or else as the client accepts.
enum TranscriptFormat {
    JSON(MediaType.APPLICATION_JSON),
    HTML(MediaType.parseMediaType("text/html;charset=UTF-8")),
    PDF(MediaType.APPLICATION_PDF),
    /// ELMO has no media type of its own.
    ELMO(MediaType.APPLICATION_XML);

    private final MediaType mediaType;

    TranscriptFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /// Of a file.
    String ending() {
        return this == ELMO ? "xml" : name().toLowerCase(Locale.ROOT);
    }

    /// @param accepted empty = anything
    static TranscriptFormat of(@Nullable String format, List<MediaType> accepted)
            throws HttpMediaTypeNotAcceptableException {
        if (format != null && !format.isBlank()) return named(format.strip());
        if (accepted.isEmpty()) return JSON;
        var preferred = accepted.stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .toList();
        for (var each : preferred) {
            for (var here : values()) if (each.includes(here.mediaType)) return here;
        }
        throw new HttpMediaTypeNotAcceptableException(
                Arrays.stream(values()).map(TranscriptFormat::mediaType).toList());
    }

    private static TranscriptFormat named(String format) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(format))
                .findFirst()
                .orElseThrow(() -> new BadParameter("format", "It is json, html, pdf or elmo."));
    }
}
