package org.cairn.contracts.framework;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a framework version says.
///
/// @param title        for people
/// @param caseUri      where the framework is published in 1EdTech CASE form, or null
/// @param competencies in the framework's own order
public record FrameworkDefinition(String title, @Nullable URI caseUri, List<Competency> competencies) {

    public FrameworkDefinition {
        competencies = List.copyOf(competencies);
    }
}
