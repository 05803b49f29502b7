package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// Version 2 names the algorithm and says more of which marks count. In version 1 all modes were alike, no mark was too
/// old, the one recorded last was the latest of a day, and mastery did not end.
final class CalculationPolicyPublished1 implements EventStep {

    @Override
    public EventVersion from() {
        return new EventVersion("framework.CalculationPolicyPublished", "1");
    }

    @Override
    public EventVersion to() {
        return new EventVersion("framework.CalculationPolicyPublished", "2");
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        var definition = (ObjectNode) payload.get("definition");
        definition.put("minimumModes", 1).putNull("recencyDays").put("ties", "recorded-last");
        definition.putNull("validityMonths");
        var method = (ObjectNode) definition.get("method");
        var name = method.get("method").asString();
        if (name.equals("n-of-m")) method.putNull("ofLatest").putNull("cut");
        return payload.put("algorithm", name + "@1");
    }
}
