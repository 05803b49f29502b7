package org.cairn.command.credential.transcript;

import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Versions;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.documents.transcript.Definitions;
import org.jspecify.annotations.Nullable;

/// Published versions as decisions know them.
record KnownDefinitions(Knowledge known) implements Definitions {

    @Override
    public @Nullable PathwayDefinition pathway(PathwayVersionId id) {
        return known.of(Versions.OF_PATHWAY, id.pathway()).get(id.version());
    }

    @Override
    public @Nullable FrameworkDefinition framework(FrameworkVersionId id) {
        return known.of(Versions.OF_FRAMEWORK, id.framework()).get(id.version());
    }

    @Override
    public @Nullable MasteryScale scale(ScaleVersionId id) {
        return known.of(Versions.OF_SCALE, id.scale()).get(id.version());
    }
}
