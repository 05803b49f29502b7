package org.cairn.contracts.operations;

import org.cairn.contracts.pathway.PathwayId;

/// A section of a programme. Practice differs by section, and so figures are made by section.
public record SectionId(PathwayId pathway, SectionCode section) {

    /// Unambiguous, as no code has a slash: event tags are made from this string.
    @Override
    public String toString() {
        return pathway + "/" + section;
    }
}
