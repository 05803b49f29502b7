package org.cairn.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.cairn.command.Asked.Purpose;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Decision.Accepted;
import org.cairn.command.decision.Decision.Rejected;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.HistoricalAuthority;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Envelope;
import org.cairn.eventstore.AppendRequest;
import org.jspecify.annotations.Nullable;

/// Carries a command to its [Slice] and the answer to the event store. Decides nothing itself.
final class SliceHandler<C extends Command> implements CommandHandler {

    private static final MessageType RECEIPT = new MessageType("cairn.Receipt");

    private final Slice<C> slice;
    private final EventStore store;
    private final StateCache states;
    private final Clock clock;

    SliceHandler(Slice<C> slice, EventStore store, StateCache states, Clock clock) {
        this.slice = slice;
        this.store = store;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        try {
            var asked = Asked.in(message);
            var command = slice.command().cast(asked.command());
            var transaction = store.transaction(context);
            var known = new SourcedKnowledge(states, transaction, rehearsedBefore(asked.purpose()));
            return switch (decide(command, known)) {
                case Accepted(var events) -> {
                    switch (asked.purpose()) {
                        case Purpose.Record(var request) -> {
                            if (request != null && !events.isEmpty()) {
                                context.putResource(AppendRequest.RESOURCE_KEY, request.apply(events));
                            }
                            append(events, command.act(), asked.origin(), context);
                        }
                        case Purpose.Rehearse(var rehearsal) -> rehearsal.add(events);
                        case Purpose.Try _ -> {}
                    }
                    yield MessageStream.just(new GenericCommandResultMessage(
                            RECEIPT, new Receipt(events, () -> positionOf(transaction))));
                }
                case Rejected(var reason, var particulars) ->
                    MessageStream.failed(new CommandRejected(
                                    reason,
                                    particulars.stream()
                                            .map(each -> new Particular(each.subject(), each.flaw()))
                                            .toList()))
                            .cast();
            };
        } catch (RuntimeException failed) {
            return MessageStream.failed(failed).cast();
        }
    }

    private static @Nullable Rehearsal rehearsedBefore(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Record _ -> null;
            case Purpose.Rehearse(var rehearsal) -> rehearsal;
            case Purpose.Try(var rehearsal) -> rehearsal;
        };
    }

    private Decision decide(C command, Knowledge known) {
        var refusal = HistoricalAuthority.refusal(command.act(), known);
        return refusal == null ? slice.decide(command, known) : new Rejected(refusal);
    }

    private void append(List<DomainEvent> events, Act act, Map<String, String> origin, ProcessingContext context) {
        var metadata = envelope(act, origin);
        var recordedAt = clock.instant();
        var messages = new ArrayList<EventMessage>(events.size());
        for (var event : events) {
            var message = new GenericEventMessage(
                    Ids.next().toString(), CatalogueTypes.ofEvent(event.getClass()), event, metadata, recordedAt);
            states.remember(message, event);
            messages.add(message);
        }
        // With a context this only hands them to the transaction, which appends them when the command is committed.
        store.publish(context, messages).join();
    }

    private static Map<String, String> envelope(Act act, Map<String, String> origin) {
        var metadata = new HashMap<>(origin);
        metadata.put(Envelope.ACTOR, act.actor().toString());
        if (act.actingFor() != null)
            metadata.put(Envelope.ACTING_FOR, act.actingFor().toString());
        if (act.historical() != null) {
            metadata.put(Envelope.AUTHORITY, act.historical().toString());
        }
        return metadata;
    }

    private static long positionOf(EventStoreTransaction transaction) {
        return Math.max(0, GlobalIndexConsistencyMarker.position(transaction.appendPosition()));
    }
}
