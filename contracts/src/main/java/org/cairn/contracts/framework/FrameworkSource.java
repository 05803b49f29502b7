package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// Where a framework comes from, as its publisher says. Nothing of it decides anything here.
///
/// @param creator         who made it
/// @param language        a tag such as `en`
/// @param officialUrl     where it can be read
/// @param publishedAs     the version that its publisher calls it
/// @param lastChanged     when its publisher last changed it
/// @param subjects        topics; none if left out
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FrameworkSource(
        @Nullable String creator,
        @Nullable String publisher,
        @Nullable String description,
        @Nullable String notes,
        @Nullable String language,
        @Nullable String officialUrl,
        @Nullable String publishedAs,
        @Nullable Instant lastChanged,
        @Nullable FrameworkLicence licence,
        @Nullable List<String> subjects) {

    /// Of which nothing is said.
    public static final FrameworkSource UNKNOWN =
            new FrameworkSource(null, null, null, null, null, null, null, null, null, null);

    public FrameworkSource {
        optional("creator", creator, Texts.TITLE);
        optional("publisher", publisher, Texts.TITLE);
        optional("description", description, Texts.STATEMENT);
        optional("notes", notes, Texts.STATEMENT);
        optional("language", language, 35);
        optional("publishedAs", publishedAs, Texts.TITLE);
        if (officialUrl != null) Addresses.require("officialUrl", officialUrl);
        subjects = texts("subject", subjects);
    }

    @Override
    public List<String> subjects() {
        return subjects == null ? List.of() : subjects;
    }

    static void optional(String what, @Nullable String text, int longest) {
        if (text != null) Texts.require(what, text, longest);
    }

    static List<String> texts(String what, @Nullable List<String> texts) {
        if (texts == null) return List.of();
        for (var text : texts) Texts.require(what, text, Texts.TITLE);
        return List.copyOf(texts);
    }
}
