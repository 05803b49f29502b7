package org.cairn.standalone.history;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cairn.standalone.Failure;
import org.cairn.standalone.StopSignal;

/// Many small waits at once, on virtual threads.
public final class Parallel {

    /// As many wait for the database at the same time, so that one commit carries many of them.
    private static final int IN_FLIGHT = 64;

    /// Does `work` for each of `items`, in no order. Returns when all are done, or soon after a stop was asked for.
    ///
    /// The first failure ends it and is thrown; what is under way then is still finished.
    public static <T> void forEach(Collection<T> items, StopSignal stop, Consumer<T> work) {
        var waiting = new ConcurrentLinkedQueue<>(items);
        Runnable worker = () -> {
            for (var item = waiting.poll(); item != null && !stop.isAskedFor(); item = waiting.poll()) {
                work.accept(item);
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, Math.min(IN_FLIGHT, items.size()))
                    .mapToObj(_ -> threads.submit(worker))
                    .toList();
            for (var each : running) {
                try {
                    each.get();
                } catch (ExecutionException | InterruptedException e) {
                    waiting.clear();
                    if (e instanceof InterruptedException)
                        Thread.currentThread().interrupt();
                    throw e.getCause() instanceof RuntimeException cause ? cause : new Failure("was interrupted", e);
                }
            }
        }
    }

    private Parallel() {}
}
