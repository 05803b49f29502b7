package org.cairn.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/// Holds an append back until it is committed. Ends once, in a commit or a rollback.
final class EngineTransaction implements AppendTransaction<Long> {
    private final Supplier<CompletableFuture<Long>> submit;
    private final AtomicBoolean ended = new AtomicBoolean();

    /// @param submit appends and answers with the position of the last event
    EngineTransaction(Supplier<CompletableFuture<Long>> submit) {
        this.submit = submit;
    }

    @Override
    public CompletableFuture<Long> commit(@Nullable ProcessingContext context) {
        if (ended.getAndSet(true)) {
            return CompletableFuture.failedFuture(new IllegalStateException("Already committed or rolled back"));
        }
        return submit.get();
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        ended.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(Long lastPosition, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(lastPosition));
    }
}
