package org.cairn.eventstore.integrity;

import java.util.ArrayList;
import java.util.List;

/// The first findings of each verification, and how many there are in all: of a log in ruins nobody reads the rest.
final class Findings {
    private static final int KEPT = 100;

    private final List<Finding> first = new ArrayList<>();
    private long count;
    private long firstBad = Long.MAX_VALUE;
    private long firstChangedEvent = Long.MAX_VALUE;

    void add(Finding finding) {
        count++;
        if (first.size() < KEPT) {
            first.add(finding);
        }
        Long from = finding.from();
        if (finding.concernsEvents() && from != null) {
            firstBad = Math.min(firstBad, from);
            if (finding.kind() != Finding.Kind.HASH_CHANGED) {
                firstChangedEvent = Math.min(firstChangedEvent, from);
            }
        }
    }

    List<Finding> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }

    /// Of an event that is not what was appended, and so explains that roots after it differ; [Long#MAX_VALUE] if
    /// there is none.
    long firstChangedEvent() {
        return firstChangedEvent;
    }

    /// [Long#MAX_VALUE] if there is none.
    long firstBadPosition() {
        return firstBad;
    }
}
