package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// Version 2 may say what a pathway amounts to, which rules it sets and where it has off-ramps; version 1 said nothing
/// of that. Its requirement trees are still written the same way.
final class PathwayVersionPublished1 implements EventStep {

    @Override
    public EventVersion from() {
        return new EventVersion("pathway.PathwayVersionPublished", "1");
    }

    @Override
    public EventVersion to() {
        return new EventVersion("pathway.PathwayVersionPublished", "2");
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        var definition = (ObjectNode) payload.get("definition");
        definition.putNull("offRamps").putNull("qualification").putNull("rules");
        return payload;
    }
}
