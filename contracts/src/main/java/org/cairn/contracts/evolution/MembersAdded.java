package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// A step by which members were added that may be absent: the payload stays as it is.
record MembersAdded(EventVersion from, EventVersion to) implements EventStep {

    static MembersAdded to(String name, int version) {
        return new MembersAdded(
                new EventVersion(name, Integer.toString(version - 1)),
                new EventVersion(name, Integer.toString(version)));
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        return payload;
    }
}
