package org.cairn.standalone.demo;

import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.authorisation.HistoricalLoadAuthorised;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        for (var event : beginning) {
            if (!event.type().equals(EventCatalogue.nameOf(HistoricalLoadAuthorised.class))) continue;
            var payload = payload(event);
            if (payload.path("source").asString("").equals(DemoStaff.SOURCE)) {
                return new Own(payload.path("authorisation").asString());
            }
        }
        return new OfOthers(log.head());
    }

    private static JsonNode payload(StoredEvent event) {
        return JsonMapper.shared().readTree(event.payload());
    }
}
