package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// Version 2 says who made the work together, and how it came about. Of older ones nobody knows.
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
        payload.putArray("authors");
        return payload.putNull("circumstances");
    }
}
