package org.cairn.projections.transcript;

import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;

/// What frameworks, scales and pathways say, whole: each version once, as none ever changes.
final class Definitions {
    private final Rows rows =
            Rows.into("transcript.definition", "kind text", "name text", "version text", "definition jsonb");

    void add(Recorded recorded, String kind, Object name, String version, Record definition) {
        rows.add(recorded, kind, name, version, EventJson.of(definition));
    }

    Rows rows() {
        return rows;
    }
}
