package org.cairn.command;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.LearnerState;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.eventstore.EngineSettings;
import org.cairn.eventstore.JacksonConverter;
import org.cairn.eventstore.PostgresEventStorageEngine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The write side of one process, on production's wiring. Two of them on one database are two processes, as far as the
/// database can tell.
public final class Node implements AutoCloseable {

    /// Asks what a state is, through cache and store, and records nothing.
    private record Look(Boundary<?, ?> at, Object id, Runnable before, Act act) implements Command {
        @Override
        public Object boundary() {
            return id;
        }
    }

    private final class Looking implements Slice<Look> {

        private volatile @Nullable Object seen;

        @Override
        public Class<Look> command() {
            return Look.class;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Decision decide(Look look, Knowledge known) {
            known.of(LearnerState.BOUNDARY, University.ADA);
            look.before().run();
            seen = known.of((Boundary<Object, Object>) look.at(), look.id());
            return Decision.NOTHING_NEW;
        }
    }

    private final Looking looking = new Looking();
    private final HikariDataSource writer;
    private final PostgresEventStorageEngine engine;
    private final AxonConfiguration axon;
    private final Commands commands;

    public Node(TestDatabase database, EngineSettings settings, int cachedStates) {
        this(database, settings, cachedStates, Slices.all(), EventShapes.released());
    }

    /// @param own    what it can decide
    /// @param shapes in which it reads what is stored
    Node(
            TestDatabase database,
            EngineSettings settings,
            int cachedStates,
            List<? extends Slice<?>> own,
            EventShapes shapes) {
        var json = JsonMapper.builder().build();
        var converter = new JacksonConverter(json);
        writer = database.writer();
        engine = new PostgresEventStorageEngine(writer, converter, settings);
        var slices = new ArrayList<Slice<?>>(own);
        slices.add(looking);
        var states = new StateCache(cachedStates, new EventDecoder(shapes));
        axon = CommandWiring.configurer(_ -> engine, converter, slices, states, Clock.systemUTC())
                .build();
        axon.start();
        commands = new Commands(
                axon.getComponent(CommandBus.class), () -> engine.refresh().join());
    }

    public Commands commands() {
        return commands;
    }

    PostgresEventStorageEngine engine() {
        return engine;
    }

    /// The state as this process knows it after having looked at the log.
    <I, S> S state(Boundary<I, S> boundary, I id) {
        return stateAfter(() -> {}, boundary, id);
    }

    /// The same in a decision that has already read something else before this happens.
    @SuppressWarnings("unchecked") // What was seen is the state of the boundary that was asked for.
    synchronized <I, S> S stateAfter(Runnable happening, Boundary<I, S> boundary, I id) {
        commands.execute(new Look(boundary, id, happening, University.act(University.REGISTRAR, University.TODAY)));
        return (S) Objects.requireNonNull(looking.seen);
    }

    /// Sends what a test begins with.
    void execute(List<? extends Command> all) {
        all.forEach(commands::execute);
    }

    @Override
    public void close() {
        axon.shutdown();
        engine.close();
        writer.close();
    }
}
