package org.cairn.command;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Knowledge;
import org.jspecify.annotations.Nullable;

/// What is known within one transaction. The same question has the same answer in it.
final class SourcedKnowledge implements Knowledge {

    private record Subject(Boundary<?, ?> boundary, Object id) {}

    private final StateCache states;
    private final EventStoreTransaction transaction;
    private final @Nullable Rehearsal rehearsed;
    private final Map<Subject, Object> answers = new HashMap<>();

    /// @param rehearsed what is to be taken as recorded though it is not
    SourcedKnowledge(StateCache states, EventStoreTransaction transaction, @Nullable Rehearsal rehearsed) {
        this.states = states;
        this.transaction = transaction;
        this.rehearsed = rehearsed;
    }

    @Override
    @SuppressWarnings("unchecked") // An answer is only ever put by its own boundary.
    public <I, S> S of(Boundary<I, S> boundary, I id) {
        return (S) answers.computeIfAbsent(new Subject(boundary, id), _ -> {
            var recorded = states.load(boundary, id, transaction);
            return rehearsed == null ? recorded : rehearsed.onTopOf(recorded, boundary, id);
        });
    }
}
