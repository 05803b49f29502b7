package org.cairn.contracts.framework;

import java.net.URI;
import java.util.List;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// What a framework version says.
///
/// @param title        for people
/// @param caseUri      where the framework is published in 1EdTech CASE form, or null
/// @param competencies in the framework's own order
public record FrameworkDefinition(String title, @Nullable URI caseUri, List<Competency> competencies) {

    public FrameworkDefinition {
        Texts.require("title", title, Texts.TITLE);
        if (caseUri != null) requireHttp(caseUri);
        competencies = List.copyOf(competencies);
    }

    private static void requireHttp(URI uri) {
        var text = uri.toString();
        if (!text.matches("https?://[!-~]{1,500}")) {
            throw new IllegalArgumentException("caseUri must be an http or https address of at most 500 characters");
        }
    }
}
