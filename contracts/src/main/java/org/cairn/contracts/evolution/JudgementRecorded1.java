package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// Leads to version 2, which knows rubrics and several markers. Before, every judgement counted by itself, as a first
/// mark does; attempts were not counted, and are not made up.
record JudgementRecorded1() implements EventStep {

    @Override
    public EventVersion from() {
        return new EventVersion("assessment.JudgementRecorded", "1");
    }

    @Override
    public EventVersion to() {
        return new EventVersion("assessment.JudgementRecorded", "2");
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        payload.putArray("criteria");
        for (var unknown :
                new String[] {"rubric", "overall", "capped", "attempt", "minutesSpent", "comment", "allocation"}) {
            payload.putNull(unknown);
        }
        return payload.put("role", "first").put("blind", false);
    }
}
