package org.cairn.documents.transcript;

import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.jspecify.annotations.Nullable;

/// Published versions. They never change; null where one is not known.
public interface Definitions {
    @Nullable
    PathwayDefinition pathway(PathwayVersionId id);

    @Nullable
    FrameworkDefinition framework(FrameworkVersionId id);

    @Nullable
    MasteryScale scale(ScaleVersionId id);
}
