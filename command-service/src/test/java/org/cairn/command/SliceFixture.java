package org.cairn.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;
import org.cairn.command.decision.Slice;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Reason;
import org.cairn.eventstore.JacksonConverter;
import tools.jackson.databind.json.JsonMapper;

/// A production slice on the production wiring, with a store in memory: given events, when a command, then events or a
/// named reason. Tags and criteria are the real ones.
public final class SliceFixture {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Slice<?> slice;
    private final List<DomainEvent> given;

    private SliceFixture(Slice<?> slice, List<DomainEvent> given) {
        this.slice = slice;
        this.given = given;
    }

    public static SliceFixture of(Slice<?> slice) {
        return new SliceFixture(slice, List.of());
    }

    public SliceFixture given(DomainEvent... events) {
        return new SliceFixture(slice, List.of(events));
    }

    public Outcome when(Command command) {
        return new Outcome(command);
    }

    /// What the command led to.
    public final class Outcome {

        private final Command command;

        private Outcome(Command command) {
            this.command = command;
        }

        public void thenEvents(DomainEvent... expected) {
            run(phase -> phase.when().command(command).then().success().events((Object[]) expected));
        }

        public void thenNothingNew() {
            run(phase -> phase.when().command(command).then().success().noEvents());
        }

        /// @param particulars what the refusal lists, in any order
        public void thenRefused(Reason reason, String... particulars) {
            run(phase -> phase.when()
                    .command(command)
                    .then()
                    .noEvents()
                    .exceptionSatisfies(refusal -> Assertions.assertThat(refusal)
                            .isInstanceOfSatisfying(CommandRejected.class, rejected -> {
                                Assertions.assertThat(rejected.reason()).isEqualTo(reason);
                                Assertions.assertThat(
                                                rejected.particulars().stream().map(Particular::subject))
                                        .containsExactlyInAnyOrder(particulars);
                            })));
        }

        private void run(Consumer<AxonTestPhase.Given> test) {
            var axon = CommandWiring.configurer(
                    _ -> new InMemoryEventStorageEngine(),
                    new JacksonConverter(JSON),
                    List.of(slice),
                    new StateCache(100, new EventDecoder(EventShapes.released())),
                    CLOCK);
            var fixture = AxonTestFixture.with(axon);
            try {
                test.accept(fixture.given().events(given));
            } finally {
                fixture.stop();
            }
        }
    }
}
