package org.cairn.contracts.evidence;

import java.util.regex.Pattern;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;

/// How a piece of evidence came about, as far as that is said.
///
/// @param group    of which common work it is one author's; null for work of one author
/// @param context  a code such as `clinic`, `employer-site`, `proctored-room`
/// @param language of the work, as in BCP 47, for example `en` or `pt-BR`
public record Circumstances(
        @Nullable GroupWorkId group,
        @Nullable String context,
        @Nullable String language,
        @Nullable ToolUse toolUse) {

    public static final Circumstances UNSAID = new Circumstances(null, null, null, null);

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    public Circumstances {
        if (context != null) Codes.require("context", context);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("language must be a tag as in BCP 47, such as en or pt-BR");
        }
    }
}
