package org.cairn.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.Tag;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.shared.DomainEvent;

/// What commands would have led to, had they been sent: later ones are decided on top of it, and nothing is recorded.
///
/// For one thread. Takes memory for every event, so it is for thousands of commands, not for millions.
public final class Rehearsal {

    private final Map<Tag, List<DomainEvent>> byTag = new HashMap<>();

    /// @param recorded the boundary's state by what is recorded
    <I, S> S onTopOf(S recorded, Boundary<I, S> boundary, I id) {
        var state = recorded;
        for (var event : byTag.getOrDefault(Tag.of(boundary.tag(), id.toString()), List.of())) {
            if (boundary.types().contains(EventCatalogue.nameOf(event.getClass())))
                state = boundary.fold().apply(state, event);
        }
        return state;
    }

    void add(List<DomainEvent> events) {
        for (var event : events) {
            for (var tag : RecordTags.of(event)) {
                byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(event);
            }
        }
    }
}
