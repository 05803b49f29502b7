package org.cairn.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.eventstore.AppendRequest;
import org.jspecify.annotations.Nullable;

/// A command on the bus, and what for. Within one process, so it is never written out.
///
/// @param origin metadata of the events: the request and the trace that they came by
record Asked(Command command, Purpose purpose, Map<String, String> origin) {

    Asked(Command command, Purpose purpose) {
        this(command, purpose, Map.of());
    }

    sealed interface Purpose {

        /// To be recorded, together with the request that it came by, if it came by one.
        record Record(@Nullable Function<List<DomainEvent>, AppendRequest> request) implements Purpose {}

        /// To be decided on top of what was rehearsed before, and added to that.
        record Rehearse(Rehearsal rehearsal) implements Purpose {}

        /// To be decided on top of what was rehearsed before, and nothing more.
        record Try(Rehearsal rehearsal) implements Purpose {}
    }

    /// A bare command, as a test sends it, is one without a request.
    static Asked in(CommandMessage message) {
        return switch (message.payload()) {
            case Asked asked -> asked;
            case Command command -> new Asked(command, new Purpose.Record(null));
            case Object other -> throw new IllegalArgumentException("Not a command: " + other.getClass());
            case null -> throw new IllegalArgumentException("No command");
        };
    }
}
