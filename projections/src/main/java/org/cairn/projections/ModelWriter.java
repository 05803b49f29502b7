package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes events into one read model, inside a transaction.
///
/// An event that it cannot take in parks its sequence: itself, and what comes after it in the same sequence. All other
/// sequences go on. What somebody decided to leave out is passed over. Which event of a batch the database refused is
/// found by halving the batch.
final class ModelWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ModelWriter.class);

    private final Connection connection;
    private final Target target;
    private final Map<String, Long> parkedSequences;

    private boolean parked;

    /// @param parkedSequences those of which an event is parked already, with the position of the first such event; the
    ///                        writer adds its own. What stands before it in the log waits for nothing, if it comes
    /// late
    ModelWriter(Connection connection, Target target, Map<String, Long> parkedSequences) {
        this.connection = connection;
        this.target = target;
        this.parkedSequences = parkedSequences;
    }

    /// Takes in what can be taken in and parks the rest.
    ///
    /// @return whether nothing was parked
    boolean offer(List<Decoded> events) throws SQLException {
        var skipped = events.isEmpty()
                ? Set.<Long>of()
                : SkippedTable.positions(
                        connection,
                        target.model().name(),
                        events.getFirst().position(),
                        events.getLast().position());
        take(skipped.isEmpty() ? events : without(events, skipped));
        return !parked;
    }

    private static List<Decoded> without(List<Decoded> events, Set<Long> skipped) {
        return events.stream()
                .filter(event -> !skipped.contains(event.position()))
                .toList();
    }

    private void take(List<Decoded> events) throws SQLException {
        var sound = new ArrayList<Decoded>(events.size());
        for (var event : events) {
            if (parkedSequences.getOrDefault(event.sequence(), Long.MAX_VALUE) < event.position()) {
                park(event, "An earlier event of " + event.sequence() + " is parked.");
            } else if (event.error() != null) {
                park(event, event.error());
            } else if (event.recorded() != null) {
                sound.add(event);
            }
        }
        if (!sound.isEmpty()) fold(sound);
    }

    private void fold(List<Decoded> events) throws SQLException {
        var fold = target.model().fold();
        for (var event : events) {
            if (!take(fold, event)) {
                // The fold may hold half of the event's rows: begin again without it.
                take(events.stream().filter(each -> each != event).toList());
                return;
            }
        }
        write(fold, events);
    }

    private boolean take(ReadModel.Fold fold, Decoded event) throws SQLException {
        try {
            var recorded = event.recorded();
            if (recorded != null) fold.take(recorded);
            return true;
        } catch (RuntimeException refused) {
            park(event, refused.toString());
            return false;
        }
    }

    private void write(ReadModel.Fold fold, List<Decoded> events) throws SQLException {
        var before = connection.setSavepoint();
        try {
            for (var rows : fold.rows()) {
                if (!rows.isEmpty()) rows.write(connection, target);
            }
            connection.releaseSavepoint(before);
        } catch (SQLException refused) {
            if (!SqlStates.isAboutTheData(refused)) throw refused;
            connection.rollback(before);
            if (events.size() == 1) {
                park(events.getFirst(), refused.toString());
            } else {
                var half = events.size() / 2;
                take(events.subList(0, half));
                take(events.subList(half, events.size()));
            }
        }
    }

    private void park(Decoded event, String error) throws SQLException {
        if (parkedSequences.getOrDefault(event.sequence(), Long.MAX_VALUE) > event.position()) {
            parkedSequences.put(event.sequence(), event.position());
            LOG.warn(
                    "{} parks {} from position {}: {}",
                    target.space().schema(),
                    event.sequence(),
                    event.position(),
                    error);
        }
        parked = true;
        ParkedTable.park(connection, target, event.position(), event.sequence(), error);
    }
}
