package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// Version 2 can say more of what a verdict rests on, and for how long it holds. What was recorded as version 1 was
/// final, without end, and by no rubric.
final class MasteryDemonstrated1 implements EventStep {

    @Override
    public EventVersion from() {
        return new EventVersion("assessment.MasteryDemonstrated", "1");
    }

    @Override
    public EventVersion to() {
        return new EventVersion("assessment.MasteryDemonstrated", "2");
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        payload.putArray("rubrics");
        return payload.put("provisional", false).putNull("validUntil").putNull("recalculation");
    }
}
