package org.cairn.command;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;
import org.cairn.command.Asked.Purpose;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.eventstore.AppendRequest;
import org.jspecify.annotations.Nullable;

/// The one door for commands.
///
/// Safe to be called from any number of threads. Commands on the same boundary go one at a time within this process, as
/// colliding and deciding again costs more than waiting; between processes the store's append condition decides.
public final class Commands {

    /// Each is a decision on what was newer than the last, so more would mean that something is wrong.
    private static final int ATTEMPTS = 20;

    private final CommandBus bus;
    private final Runnable refresh;
    private final ObservationRegistry traces;
    private final ReentrantLock[] boundaries =
            IntStream.range(0, 4096).mapToObj(_ -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    /// @param refresh brings what decisions read up to everything that was committed before, by whatever process
    public Commands(CommandBus bus, Runnable refresh) {
        this(bus, refresh, ObservationRegistry.NOOP);
    }

    /// @param traces where commands show in traces; `NOOP` for nowhere
    public Commands(CommandBus bus, Runnable refresh, ObservationRegistry traces) {
        this.bus = bus;
        this.refresh = refresh;
        this.traces = traces;
    }

    /// Decides the command and waits until what it led to is committed.
    ///
    /// @throws CommandRejected if it was decided against; nothing was recorded
    /// @throws org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException if others kept
    ///     changing what it rests on; nothing was recorded, and it may be sent again
    public Receipt execute(Command command) {
        return execute(command, null);
    }

    /// The same, recorded together with the request that it came by, so that a repeat can be recognised.
    ///
    /// @param request what to record beside the events that were decided; not asked if there are none
    /// @throws org.cairn.eventstore.DuplicateRequestException if the request is already recorded
    public Receipt execute(Command command, @Nullable Function<List<DomainEvent>, AppendRequest> request) {
        return Origin.of(command, traces, origin -> alone(command, request, origin));
    }

    private Receipt alone(
            Command command, @Nullable Function<List<DomainEvent>, AppendRequest> request, Map<String, String> origin) {
        var hash = command.boundary().hashCode();
        var boundary = boundaries[(hash ^ hash >>> 16) & boundaries.length - 1];
        boundary.lock();
        try {
            return decide(command, request, origin);
        } finally {
            boundary.unlock();
        }
    }

    /// Decides the command as if it were sent, and records nothing. For what must be written elsewhere before it is
    /// sent: whether it is then still accepted is not promised.
    ///
    /// @param rehearsal on top of what it is decided; nothing is added to it
    /// @throws CommandRejected if it would be decided against
    public void expectAccepted(Command command, Rehearsal rehearsal) {
        lookingTwice(new Asked(command, new Purpose.Try(rehearsal)));
    }

    /// Decides the command on top of what was rehearsed before, adds to that what it led to, and records nothing.
    ///
    /// @throws CommandRejected if it would be decided against
    public Receipt rehearse(Command command, Rehearsal rehearsal) {
        return lookingTwice(new Asked(command, new Purpose.Rehearse(rehearsal)));
    }

    private Receipt lookingTwice(Asked asked) {
        try {
            return send(asked);
        } catch (CommandRejected _) {
            bringUpToDate();
            return send(asked);
        }
    }

    /// Asks the states that decisions are made on, and records nothing. The answer holds all that was committed before
    /// by whatever process; what is committed while it is worked out may be in it or not.
    ///
    /// @param question asks for the states that it needs, as a decision does; it may throw [CommandRejected]
    public <A> A ask(Function<Knowledge, A> question) {
        return ask(question, new Rehearsal());
    }

    /// The same on top of what was rehearsed before.
    @SuppressWarnings("unchecked") // The answer is the question's own.
    public <A> A ask(Function<Knowledge, A> question, Rehearsal rehearsal) {
        bringUpToDate();
        return (A) dispatch(Question.TYPE, new Question(question, rehearsal));
    }

    /// What is appended is checked against the whole log; that there is nothing to append, or that the command must be
    /// refused, is not, and another process may have changed it. So that is only said after another look.
    private Receipt decide(
            Command command, @Nullable Function<List<DomainEvent>, AppendRequest> request, Map<String, String> origin) {
        try {
            var receipt = append(command, request, origin);
            if (!receipt.events().isEmpty()) return receipt;
        } catch (CommandRejected _) {
            // Looked at again below.
        }
        bringUpToDate();
        return append(command, request, origin);
    }

    private void bringUpToDate() {
        try {
            refresh.run();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }

    private Receipt append(
            Command command, @Nullable Function<List<DomainEvent>, AppendRequest> request, Map<String, String> origin) {
        for (var attempt = 1; ; attempt++) {
            try {
                return send(new Asked(command, new Purpose.Record(request), origin));
            } catch (AppendEventsTransactionRejectedException collision) {
                if (attempt == ATTEMPTS) throw collision;
            }
        }
    }

    private Receipt send(Asked asked) {
        return (Receipt) dispatch(CatalogueTypes.ofCommand(asked.command().getClass()), asked);
    }

    private Object dispatch(MessageType type, Object payload) {
        try {
            var answer = bus.dispatch(new GenericCommandMessage(type, payload, Map.of()), null)
                    .join();
            return Objects.requireNonNull(answer.payload());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }
}
