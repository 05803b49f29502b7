package org.cairn.command;

import java.time.Clock;
import java.util.List;
import org.axonframework.common.configuration.ComponentBuilder;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.cairn.command.decision.Slice;
import org.cairn.contracts.shared.Command;

/// Puts the slices on Axon's command bus.
final class CommandWiring {

    static EventSourcingConfigurer configurer(
            ComponentBuilder<EventStorageEngine> engine,
            Converter converter,
            List<Slice<?>> slices,
            StateCache states,
            Clock clock) {
        var axon = EventSourcingConfigurer.create();
        axon.registerEventStorageEngine(engine);
        axon.componentRegistry(components -> {
            components.registerComponent(Converter.class, _ -> converter);
            components.registerComponent(TagResolver.class, _ -> new RecordTags());
            components.registerComponent(MessageTypeResolver.class, _ -> new CatalogueTypes());
        });
        var handlers = CommandHandlingModule.named("decisions").commandHandlers();
        for (var slice : slices) add(slice, handlers, states, clock);
        handlers.commandHandler(
                Question.TYPE.qualifiedName(),
                components -> new QuestionHandler(components.getComponent(EventStore.class), states));
        axon.registerCommandHandlingModule(handlers);
        return axon;
    }

    private static <C extends Command> void add(
            Slice<C> slice, CommandHandlingModule.CommandHandlerPhase handlers, StateCache states, Clock clock) {
        handlers.commandHandler(
                CatalogueTypes.ofCommand(slice.command()).qualifiedName(),
                axon -> new SliceHandler<>(slice, axon.getComponent(EventStore.class), states, clock));
    }

    private CommandWiring() {}
}
