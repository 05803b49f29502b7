package org.cairn.query.transcript;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.documents.transcript.Definitions;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Published versions as the read model has them. None ever changes, so each is read once.
@Component
final class PublishedDefinitions implements Definitions {
    private final ReadModels readModels;
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    PublishedDefinitions(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public @Nullable PathwayDefinition pathway(PathwayVersionId id) {
        return find(id, "pathway", id.pathway().code(), id.version(), PathwayDefinition.class);
    }

    @Override
    public @Nullable FrameworkDefinition framework(FrameworkVersionId id) {
        return find(id, "framework", id.framework().code(), id.version(), FrameworkDefinition.class);
    }

    @Override
    public @Nullable MasteryScale scale(ScaleVersionId id) {
        return find(id, "scale", id.scale().code(), id.version(), MasteryScale.class);
    }

    private <D> @Nullable D find(Object id, String kind, String name, String version, Class<D> type) {
        var found = known.get(id);
        if (found != null) return type.cast(found);
        var read = readModels
                .sql("""
                        SELECT definition::text FROM transcript.definition
                         WHERE kind = :kind AND name = :name AND version = :version
                        """)
                .param("kind", kind)
                .param("name", name)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(text -> readModels.value(text, type));
        read.ifPresent(definition -> known.put(id, definition));
        return read.orElse(null);
    }
}
