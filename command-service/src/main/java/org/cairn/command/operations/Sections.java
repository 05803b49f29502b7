package org.cairn.command.operations;

import java.util.Collection;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Versions;
import org.cairn.contracts.operations.SectionId;
import org.cairn.contracts.pathway.PathwayId;

/// Whether what is named of programmes exists.
public final class Sections {

    public static boolean allKnown(Collection<SectionId> sections, Knowledge known) {
        return sections.stream().allMatch(section -> isKnown(section.pathway(), known));
    }

    public static boolean isKnown(PathwayId pathway, Knowledge known) {
        return !known.of(Versions.OF_PATHWAY, pathway).byVersion().isEmpty();
    }

    private Sections() {}
}
