package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// Leads to version 2, which can name competencies, roles and a training. Before, it held for all of the pathways.
record AssessorAuthorised1() implements EventStep {

    @Override
    public EventVersion from() {
        return new EventVersion("authorisation.AssessorAuthorised", "1");
    }

    @Override
    public EventVersion to() {
        return new EventVersion("authorisation.AssessorAuthorised", "2");
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        payload.putArray("competencies");
        payload.putArray("roles");
        return payload.putNull("trainingRef");
    }
}
