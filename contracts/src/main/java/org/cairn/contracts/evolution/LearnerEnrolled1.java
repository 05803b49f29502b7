package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// Version 2 says in which section the learner is taught. Of older ones nobody knows.
record LearnerEnrolled1() implements EventStep {

    @Override
    public EventVersion from() {
        return new EventVersion("enrolment.LearnerEnrolled", "1");
    }

    @Override
    public EventVersion to() {
        return new EventVersion("enrolment.LearnerEnrolled", "2");
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        return payload.putNull("section");
    }
}
