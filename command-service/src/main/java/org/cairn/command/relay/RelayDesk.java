package org.cairn.command.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.cairn.eventstore.EventLog;
import org.jspecify.annotations.Nullable;

/// For those who look after the relay, also while it runs elsewhere. Asks the database alone, never Kafka.
public final class RelayDesk {
    private final EventLog log;
    private final RelayTable table;

    /// @param relay a pool whose sessions are in the role `cairn_relay`
    public RelayDesk(EventLog log, DataSource relay) {
        this.log = log;
        this.table = new RelayTable(relay);
    }

    /// @param topicId    given by the broker
    /// @param nextOffset behind the last record that is noted down
    public record Partition(String topic, int partition, String topicId, long nextOffset) {}

    /// @param holder       who publishes; null if nobody does
    /// @param epoch        how often the lease has changed hands, or the relay was sent back
    /// @param left         until others may take the lease
    /// @param published    everything up to here is in the topics
    /// @param head         the last event of the log
    /// @param lag          how many events are not published
    /// @param waitingSince when the first of those was recorded; null if there is none
    public record Standing(
            @Nullable String holder,
            long epoch,
            Duration left,
            long published,
            long head,
            long lag,
            @Nullable Instant waitingSince,
            List<Partition> partitions) {}

    public Standing standing() throws SQLException {
        var lag = Lag.now(log, table);
        var partitions = table.published().stream()
                .map(end -> new Partition(end.topic(), end.partition(), end.topicId(), end.nextOffset()))
                .toList();
        return new Standing(
                lag.holder(),
                lag.epoch(),
                lag.left(),
                lag.published(),
                lag.head(),
                lag.events(),
                lag.waitingSince(),
                partitions);
    }

    /// Publishes everything behind `position` again, whoever publishes: with 0 the whole log.
    ///
    /// @throws IllegalArgumentException if the log is not published up to there: what is between would be left out
    public void rewind(long position) throws SQLException {
        if (position < 0) throw new IllegalArgumentException("a position is 0 or more: %d is not".formatted(position));
        if (!table.rewind(position)) {
            throw new IllegalArgumentException(
                    "the log is published up to %,d only: from %,d on, events would be left out"
                            .formatted(table.standing().position(), position));
        }
    }
}
