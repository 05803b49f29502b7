package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// Version 2 says how long the work is, who made it together, and how it came about. Of older ones nobody knows.
record EvidenceSubmitted1() implements EventStep {

    @Override
    public EventVersion from() {
        return new EventVersion("evidence.EvidenceSubmitted", "1");
    }

    @Override
    public EventVersion to() {
        return new EventVersion("evidence.EvidenceSubmitted", "2");
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        ((ObjectNode) payload.get("artefact")).putNull("sizeBytes");
        payload.putArray("authors");
        return payload.putNull("circumstances");
    }
}
