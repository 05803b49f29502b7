package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// Version 2 names the claim and the credits. Before it, nothing was claimed first, and no competency had credits.
record PriorLearningDecided1() implements EventStep {

    @Override
    public EventVersion from() {
        return new EventVersion("evidence.PriorLearningDecided", "1");
    }

    @Override
    public EventVersion to() {
        return new EventVersion("evidence.PriorLearningDecided", "2");
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        return payload.putNull("claim").putNull("credits");
    }
}
