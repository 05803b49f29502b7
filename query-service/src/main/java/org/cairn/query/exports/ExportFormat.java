package org.cairn.query.exports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an exported file is written in.
public enum ExportFormat {
    /// RFC 4180 in UTF-8, with a header line.
    CSV("text/csv; charset=UTF-8"),
    /// Office Open XML, as spreadsheets read it; a million rows a sheet.
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /// Apache Parquet, typed and compressed by columns (Snappy).
    PARQUET("application/vnd.apache.parquet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// As it stands in requests and manifests, and at the end of a file's name.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Manifests of earlier releases have it in capital letters.
    @JsonCreator
    static ExportFormat written(String code) {
        return of(code.toLowerCase(Locale.ROOT)).orElseThrow(() -> new IllegalArgumentException("No format " + code));
    }

    public static Optional<ExportFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
