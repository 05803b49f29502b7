package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// What a publisher says of an item beside its statement.
///
/// @param humanCode    as people write it, where that is not the competency's code: `1.A (b)`
/// @param type         what sort of item it is, for example `Competence area`
/// @param levels       for which levels of education; none if left out
/// @param abbreviated  the statement in short
/// @param label        what else the publisher calls it
/// @param enumeration  how it is numbered in a printed list
/// @param language     a tag such as `en`, where it is not the framework's
/// @param uri          where it is published
/// @param lastChanged  when its publisher last changed it, where that is not when the framework was
/// @param keywords     none if left out
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CompetencyDetail(
        @Nullable String humanCode,
        @Nullable String type,
        @Nullable List<String> levels,
        @Nullable String abbreviated,
        @Nullable String label,
        @Nullable String enumeration,
        @Nullable String notes,
        @Nullable String language,
        @Nullable String uri,
        @Nullable Instant lastChanged,
        @Nullable List<String> keywords) {

    /// Of which nothing more is said.
    public static final CompetencyDetail NONE =
            new CompetencyDetail(null, null, null, null, null, null, null, null, null, null, null);

    public CompetencyDetail {
        FrameworkSource.optional("humanCode", humanCode, Texts.TITLE);
        FrameworkSource.optional("type", type, Texts.TITLE);
        FrameworkSource.optional("abbreviated", abbreviated, Texts.STATEMENT);
        FrameworkSource.optional("label", label, Texts.TITLE);
        FrameworkSource.optional("enumeration", enumeration, Texts.TITLE);
        FrameworkSource.optional("notes", notes, Texts.STATEMENT);
        FrameworkSource.optional("language", language, 35);
        if (uri != null) Addresses.require("uri", uri);
        levels = FrameworkSource.texts("level", levels);
        keywords = FrameworkSource.texts("keyword", keywords);
    }

    @Override
    public List<String> levels() {
        return levels == null ? List.of() : levels;
    }

    @Override
    public List<String> keywords() {
        return keywords == null ? List.of() : keywords;
    }
}
