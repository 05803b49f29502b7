package org.cairn.eventstore;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/// Keeps memory in step with the log. Used by whoever leads the appending.
final class LogFollower {
    private static final int CHUNK = 2000;

    private final RecentEvents recent;
    private final EventMessages messages;
    private final HeadListeners listeners;
    private byte[] headHash = EventHash.genesis();

    LogFollower(RecentEvents recent, EventMessages messages, HeadListeners listeners) {
        this.recent = recent;
        this.messages = messages;
        this.listeners = listeners;
    }

    /// The hash chain up to the head in memory.
    byte[] headHash() {
        return headHash;
    }

    /// Before a new connection is used: another server may have taken over, and others may have appended there.
    ///
    /// @throws LogWentBackwardsException if what was taken in is not there
    void requireSameLog(LogSession session, long head) throws SQLException {
        long known = recent.head();
        if (head < known || (known > 0 && !Arrays.equals(headHash, session.hashAt(known)))) {
            throw new LogWentBackwardsException(head, known);
        }
    }

    /// Takes in what was committed up to `head`, by whomever.
    ///
    /// @throws LogWentBackwardsException if that is less than was taken in before
    void catchUp(LogSession session, long head) throws SQLException {
        if (head < recent.head()) {
            throw new LogWentBackwardsException(head, recent.head());
        }
        while (recent.head() < head) {
            List<EventRow> rows = session.after(recent.head(), CHUNK);
            long position = requireDense(rows, head);
            byte[] hash = session.hashAt(position);
            List<EventMessage> read = rows.stream().map(messages::message).toList();
            // From here on nothing fails: a position that was put, and not published, would be put a second time.
            for (int i = 0; i < rows.size(); i++) {
                EventRow row = rows.get(i);
                recent.put(row.position(), tags(row), read.get(i), row.payload().length);
            }
            headHash = hash;
            publish(position);
        }
    }

    private long requireDense(List<EventRow> rows, long head) {
        long position = recent.head();
        for (var row : rows) {
            if (row.position() != ++position) {
                throw new EventStoreException("Position %d is missing in the log".formatted(position));
            }
        }
        if (rows.isEmpty()) {
            throw new EventStoreException("The log ends at %d, not at %d".formatted(position, head));
        }
        return position;
    }

    /// Takes in what this process has just committed, and answers it.
    ///
    /// @param hash the hash chain up to the last of the events
    void appended(List<PendingAppend> appends, byte[] hash) {
        long position = recent.head();
        for (var append : appends) {
            for (var event : append.events) {
                recent.put(++position, event.tags(), event.message(), event.payload().length);
            }
        }
        long last = recent.head();
        headHash = hash; // not before: should the above fail, it is still that of the head
        publish(position);
        for (var append : appends) {
            last += append.events.size();
            append.committed(last);
        }
    }

    private void publish(long head) {
        recent.publish(head);
        listeners.moved(head);
    }

    private static Tag[] tags(EventRow row) {
        var tags = new Tag[row.tags().length];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = TagText.parse(row.tags()[i]);
        }
        return tags;
    }
}
