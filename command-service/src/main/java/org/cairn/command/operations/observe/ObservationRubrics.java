package org.cairn.command.operations.observe;

import java.util.HashMap;
import java.util.Map;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.contracts.operations.ObservationRubricId;
import org.cairn.contracts.operations.ObservationRubricPublished;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// The published versions of one rubric for observing practice.
record ObservationRubrics(Map<String, ObservationRubric> byVersion) {

    static final Boundary<ObservationRubricId, ObservationRubrics> BOUNDARY = Boundary.of(
            Tags.RUBRIC_OF_PRACTICE,
            new ObservationRubrics(Map.of()),
            (rubrics, event) -> event instanceof ObservationRubricPublished e ? rubrics.and(e) : rubrics,
            ObservationRubricPublished.class);

    @Nullable
    ObservationRubric get(String version) {
        return byVersion.get(version);
    }

    private ObservationRubrics and(ObservationRubricPublished published) {
        var grown = new HashMap<>(byVersion);
        grown.put(published.version(), published.definition());
        return new ObservationRubrics(Map.copyOf(grown));
    }
}
