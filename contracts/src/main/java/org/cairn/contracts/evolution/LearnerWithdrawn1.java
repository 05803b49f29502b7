package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// Version 2 says when the learner last took part. Of older ones nobody knows.
record LearnerWithdrawn1() implements EventStep {

    @Override
    public EventVersion from() {
        return new EventVersion("enrolment.LearnerWithdrawn", "1");
    }

    @Override
    public EventVersion to() {
        return new EventVersion("enrolment.LearnerWithdrawn", "2");
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        return payload.putNull("lastActivityOn");
    }
}
