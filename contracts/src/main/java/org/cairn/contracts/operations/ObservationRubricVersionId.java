package org.cairn.contracts.operations;

import org.cairn.contracts.shared.Codes;

/// One version of a rubric by which practice is observed.
public record ObservationRubricVersionId(ObservationRubricId rubric, String version) {

    public ObservationRubricVersionId {
        Codes.require("version", version);
    }

    @Override
    public String toString() {
        return rubric + "@" + version;
    }
}
