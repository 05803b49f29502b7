package org.cairn.contracts.assessment;

import java.util.List;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Asks that a reference work be adopted, with the mark that a panel agreed on.
///
/// @param panel      who agreed on it; at least two
/// @param minutesRef a code: where the panel's minutes are kept
public record AdoptAnchorScript(
        AnchorId anchor,
        PathwayVersionId pathway,
        CompetencyCode competency,
        Artefact work,
        GivenMark reference,
        List<PersonId> panel,
        @Nullable String minutesRef,
        Act act)
        implements Command {

    public AdoptAnchorScript {
        panel = List.copyOf(panel);
        if (minutesRef != null) Codes.require("minutesRef", minutesRef);
    }

    @Override
    public Object boundary() {
        return anchor;
    }
}
