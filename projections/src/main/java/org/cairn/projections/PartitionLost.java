package org.cairn.projections;

/// Another worker has a partition now. Nothing was written. Not an error.
final class PartitionLost extends RuntimeException {
    PartitionLost() {
        super("another worker has a partition now", null, false, false);
    }
}
