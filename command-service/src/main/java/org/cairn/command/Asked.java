package org.cairn.command;

import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.eventstore.AppendRequest;
import org.jspecify.annotations.Nullable;

/// A command on the bus, and how to record the request that it came by. Within one process, so it is never written out.
///
/// @param trial whether it is only to be decided, and nothing recorded
record Asked(Command command, @Nullable Function<List<DomainEvent>, AppendRequest> request, boolean trial) {

    /// A bare command, as a test sends it, is one without a request.
    static Asked in(CommandMessage message) {
        return switch (message.payload()) {
            case Asked asked -> asked;
            case Command command -> new Asked(command, null, false);
            case Object other -> throw new IllegalArgumentException("Not a command: " + other.getClass());
            case null -> throw new IllegalArgumentException("No command");
        };
    }
}
