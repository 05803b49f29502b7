package org.cairn.eventstore;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/// The appends accepted into a batch so far: the next one must neither be in conflict with them nor repeat
/// their request.
final class BatchIndex {
    private final List<PendingAppend> accepted = new ArrayList<>();
    private final List<EncodedEvent> events = new ArrayList<>();
    private final Map<Tag, List<EncodedEvent>> byTag = new HashMap<>();
    private final Set<ByteBuffer> keys = new HashSet<>();

    List<PendingAppend> accepted() {
        return accepted;
    }

    void accept(PendingAppend append) {
        accepted.add(append);
        for (var event : append.events) {
            events.add(event);
            for (Tag tag : event.tags()) {
                byTag.computeIfAbsent(tag, _ -> new ArrayList<>(2)).add(event);
            }
        }
        if (append.request != null) {
            keys.add(ByteBuffer.wrap(append.request.key()));
        }
    }

    boolean repeats(PendingAppend append) {
        return append.request != null && keys.contains(ByteBuffer.wrap(append.request.key()));
    }

    boolean conflictsWith(PendingAppend append) {
        var criteria = append.criteria;
        if (criteria == null || events.isEmpty()) {
            return false;
        }
        if (criteria.matchesAll()) {
            return true;
        }
        for (var alternative : criteria.alternatives()) {
            for (var event : candidates(alternative)) {
                if (alternative.matches(event.type(), event.tags())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<EncodedEvent> candidates(Criteria.Alternative alternative) {
        List<EncodedEvent> fewest = events;
        for (Tag tag : alternative.tags()) {
            List<EncodedEvent> tagged = byTag.getOrDefault(tag, List.of());
            if (tagged.size() < fewest.size()) {
                fewest = tagged;
            }
        }
        return fewest;
    }
}
