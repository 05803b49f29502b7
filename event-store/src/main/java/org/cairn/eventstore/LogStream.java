package org.cairn.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/// An endless stream of matching events with its own cursor, which also passes over what does not match.
///
/// Reads in short ranges of positions, so that the cost of a read does not depend on how rare a match is.
final class LogStream {
    private static final int RANGE = 2000;

    private record Item(long position, EventMessage message) {}

    private final Criteria criteria;
    private final RecentEvents recent;
    private final Database database;
    private final EventMessages messages;
    private long cursor;

    private LogStream(long from, Criteria criteria, RecentEvents recent, Database database, EventMessages messages) {
        this.cursor = from;
        this.criteria = criteria;
        this.recent = recent;
        this.database = database;
        this.messages = messages;
    }

    /// @param from the position of the last event that the reader has seen
    static MessageStream<EventMessage> open(
            long from,
            Criteria criteria,
            RecentEvents recent,
            Database database,
            EventMessages messages,
            HeadListeners listeners) {
        var stream = new LogStream(from, criteria, recent, database, messages);
        return new ContinuousMessageStream<Item>(
                _ -> stream.fetch(), item -> EventMessages.entry(item.position(), item.message()), (_, callback) -> {
                    LongConsumer listener = _ -> callback.run();
                    listeners.add(listener);
                    return () -> listeners.remove(listener);
                });
    }

    /// Called by one thread at a time: the stream that calls it is synchronised.
    private List<Item> fetch() {
        long head = recent.head();
        while (cursor < head) {
            long to = Math.min(head, cursor + RANGE);
            List<Item> items = fromMemory(to);
            if (items == null) {
                items = fromTable(to);
            }
            cursor = to;
            if (!items.isEmpty()) {
                return items;
            }
        }
        return List.of();
    }

    private @Nullable List<Item> fromMemory(long to) {
        var slots = recent.matching(criteria, cursor, to);
        if (slots == null) {
            return null;
        }
        var items = new ArrayList<Item>(slots.size());
        for (var slot : slots) {
            EventMessage message = slot.message();
            if (message == null) {
                return null;
            }
            items.add(new Item(slot.position, message));
        }
        return items;
    }

    private List<Item> fromTable(long to) {
        try (var session = database.open()) {
            return session.matchingInRange(criteria, cursor, to).stream()
                    .map(row -> new Item(row.position(), messages.message(row)))
                    .toList();
        } catch (SQLException e) {
            throw new EventStoreException("Cannot read the log after position " + cursor, e);
        }
    }
}
