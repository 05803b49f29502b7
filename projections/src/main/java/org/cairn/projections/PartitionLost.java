package org.cairn.projections;

/// What this worker has is its own no more: it joins the group again. Nothing was written. Not an error.
final class PartitionLost extends RuntimeException {
    PartitionLost(String why) {
        super(why, null, false, false);
    }
}
