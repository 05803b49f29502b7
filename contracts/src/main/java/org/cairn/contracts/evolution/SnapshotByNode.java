package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// A request's snapshot says of each node how it stood. What was recorded before does not know, and knew no waivers.
record SnapshotByNode() implements EventStep {

    private static final String NAME = "milestone.MilestoneApprovalRequested";

    @Override
    public EventVersion from() {
        return new EventVersion(NAME, "1");
    }

    @Override
    public EventVersion to() {
        return new EventVersion(NAME, "2");
    }

    @Override
    public ObjectNode convert(ObjectNode payload) {
        var snapshot = (ObjectNode) payload.get("snapshot");
        snapshot.putArray("nodes");
        snapshot.putArray("waivers");
        return payload;
    }
}
