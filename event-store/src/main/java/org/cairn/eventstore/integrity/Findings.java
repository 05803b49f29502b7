package org.cairn.eventstore.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The first findings of each verification, and how many there are in all: of a log in ruins nobody reads the rest.
/// Those that concern events are not pushed out by others.
final class Findings {
    private static final int KEPT = 100;

    private final List<Finding> ofEvents = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();
    private long count;
    private long firstBad = Long.MAX_VALUE;
    private long firstChangedEvent = Long.MAX_VALUE;

    void add(Finding finding) {
        count++;
        var kept = finding.concernsEvents() ? ofEvents : others;
        if (kept.size() < KEPT) {
            kept.add(finding);
        }
        Long from = finding.from();
        if (finding.concernsEvents() && from != null) {
            firstBad = Math.min(firstBad, from);
            if (finding.kind() != Finding.Kind.HASH_CHANGED) {
                firstChangedEvent = Math.min(firstChangedEvent, from);
            }
        }
    }

    /// More of what was told already.
    void addUntold(long more) {
        count += more;
    }

    List<Finding> first() {
        return Stream.concat(ofEvents.stream(), others.stream()).limit(KEPT).toList();
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
