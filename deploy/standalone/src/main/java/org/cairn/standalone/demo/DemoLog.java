package org.cairn.standalone.demo;

import org.cairn.contracts.authorisation.HistoricalLoadAuthorised;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.eventstore.EventLog;

/// What the log says about the demo: it alone knows, as a file beside it may be about another database.
public sealed interface DemoLog {

    /// Nothing was ever recorded.
    record Empty() implements DemoLog {}

    /// The demo was loaded, or begun to be.
    ///
    /// @param authorisation by which it was; the id is another one in every database
    record Own(String authorisation) implements DemoLog {}

    /// Somebody's own records, among which made-up people have no place.
    record OfOthers(long events) implements DemoLog {}

    static DemoLog in(EventLog log) {
        // The demo begins with its authorisation, and begins in an empty log only.
        var beginning = log.read(0, 20);
        if (beginning.isEmpty()) return new Empty();
        var shapes = EventShapes.released();
        var loads = shapes.storedNames(HistoricalLoadAuthorised.class);
        for (var event : beginning) {
            if (!loads.contains(event.type())) continue;
            var load = (HistoricalLoadAuthorised) shapes.read(event.type(), event.version(), event.payload());
            if (load.source().equals(DemoStaff.SOURCE)) {
                return new Own(load.authorisation().toString());
            }
        }
        return new OfOthers(log.head());
    }
}
