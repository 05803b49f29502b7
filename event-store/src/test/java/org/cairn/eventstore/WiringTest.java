package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.bytes;
import static org.cairn.eventstore.TestEvents.log;
import static org.cairn.eventstore.TestEvents.request;

import java.util.ArrayList;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.annotation.InjectEntity;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The engine inside Axon, wired as the README says: commands, entities, conflicts and requests.
class WiringTest {
    @Event(namespace = "counting", name = "Counted", version = "1")
    record Counted(@EventTag String counter, int number) {}

    @Command(namespace = "counting", name = "Count", version = "1")
    record Count(@TargetEntityId String counter, String request) {}

    @EventSourcedEntity
    static class Counter {
        private int number;

        @EntityCreator
        Counter() {}

        @EventSourcingHandler
        void on(Counted event) {
            number = event.number();
        }

        @EventCriteriaBuilder
        static EventCriteria criteria(String counter) {
            return EventCriteria.havingTags(Tag.of("counter", counter)).andBeingOneOfTypes("counting.Counted");
        }
    }

    static class Handlers {
        @CommandHandler
        int handle(Count command, @InjectEntity Counter counter, EventAppender events, ProcessingContext context) {
            int next = counter.number + 1;
            if (!command.request().isEmpty()) {
                context.putResource(AppendRequest.RESOURCE_KEY, request(command.request(), "body"));
            }
            events.append(new Counted(command.counter(), next));
            return next;
        }
    }

    @Test
    void commandsAreDecidedStoredAndRepeatedOnce() {
        try (var database = TestDatabase.create();
                var engine = TestEvents.engine(database, EngineSettings.defaults())) {
            var configurer = EventSourcingConfigurer.create();
            configurer.registerEventStorageEngine(_ -> engine);
            configurer.componentRegistry(registry -> registry.registerComponent(
                    Converter.class,
                    _ -> new JacksonConverter(JsonMapper.builder().build())));
            configurer.registerEntity(EventSourcedEntityModule.autodetected(String.class, Counter.class));
            configurer.registerCommandHandlingModule(CommandHandlingModule.named("counting")
                    .commandHandlers()
                    .annotatedCommandHandlingComponent(_ -> new Handlers()));
            var axon = configurer.start();
            try {
                var commands = axon.getComponent(CommandGateway.class);
                assertThat(count(commands, "")).isEqualTo(1);
                assertThat(count(commands, "key")).isEqualTo(2);
                var repeated = TestEvents.failure(commands.send(new Count("a", "key"), Integer.class));
                assertThat(repeated).isInstanceOf(DuplicateRequestException.class);
                assertThat(engine.request(bytes("key")).orElseThrow().lastPosition())
                        .isEqualTo(2);

                // Many at once: some are refused, but no number is given out twice.
                var counts = IntStream.range(0, 50)
                        .mapToObj(_ -> commands.send(new Count("a", ""), Integer.class))
                        .toList();
                var numbers = new ArrayList<Integer>();
                for (var count : counts) {
                    try {
                        numbers.add(count.join());
                    } catch (CompletionException _) {
                        // was in conflict
                    }
                }
                assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
                assertThat(log(database)).hasSize(2 + numbers.size());
            } finally {
                axon.shutdown();
            }
        }
    }

    private static int count(CommandGateway commands, String request) {
        return commands.send(new Count("a", request), Integer.class).join();
    }
}
