package org.cairn.standalone.history;

import org.cairn.contracts.authorisation.HistoricalLoadAuthorised;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.eventstore.EventLog;

/// What the log says about a made-up history that begins in an empty log: it alone knows, as a file beside it may be
/// about another database.
public sealed interface LoadedHistory {

    /// Nothing was ever recorded.
    record Empty() implements LoadedHistory {}

    /// It was loaded, or begun to be.
    ///
    /// @param authorisation by which it was
    record Own(String authorisation) implements LoadedHistory {}

    /// Somebody's own records, or another history, among which made-up people have no place.
    record OfOthers(long events) implements LoadedHistory {}

    /// @param source as which it is loaded
    static LoadedHistory in(EventLog log, String source) {
        // It begins with its authorisation.
        var beginning = log.read(0, 20);
        if (beginning.isEmpty()) return new Empty();
        var shapes = EventShapes.released();
        var loads = shapes.storedNames(HistoricalLoadAuthorised.class);
        for (var event : beginning) {
            if (!loads.contains(event.type())) continue;
            var load = (HistoricalLoadAuthorised) shapes.read(event.type(), event.version(), event.payload());
            if (load.source().equals(source))
                return new Own(load.authorisation().toString());
        }
        return new OfOthers(log.head());
    }
}
