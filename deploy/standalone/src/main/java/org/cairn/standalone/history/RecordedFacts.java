package org.cairn.standalone.history;

import java.util.HashMap;
import java.util.Map;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Envelope;
import org.cairn.eventstore.EventLog;

/// What the log holds by one authority, counted by kind of fact: what was recorded, not what was meant to be.
public record RecordedFacts(Map<String, Long> byType) {

    private static final int BATCH = 5000;

    public static RecordedFacts by(AuthorisationId authority, EventLog log) {
        var wanted = authority.toString();
        var counts = new HashMap<String, Long>();
        var after = 0L;
        for (var batch = log.read(after, BATCH); !batch.isEmpty(); batch = log.read(after, BATCH)) {
            for (var event : batch) {
                if (wanted.equals(event.metadata().get(Envelope.AUTHORITY))) {
                    counts.merge(event.type(), 1L, Long::sum);
                }
            }
            after = batch.getLast().position();
        }
        return new RecordedFacts(counts);
    }

    public long count(Class<? extends DomainEvent> type) {
        return EventShapes.released().storedNames(type).stream()
                .mapToLong(name -> byType.getOrDefault(name, 0L))
                .sum();
    }
}
