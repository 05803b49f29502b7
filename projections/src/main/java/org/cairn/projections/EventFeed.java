package org.cairn.projections;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cairn.eventstore.EventLog;
import org.jspecify.annotations.Nullable;

/// Reads and decodes ahead: while one batch is written, the next is made ready.
final class EventFeed implements AutoCloseable {
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final int AHEAD = 2;
    /// While events trickle in they are gathered for so long: a hundred small transactions cost more than one. The
    /// first after a pause is not kept waiting.
    private static final Duration GATHERING = Duration.ofMillis(20);

    private record Fetched(List<Decoded> events, @Nullable Throwable failure) {}

    private final EventLog log;
    private final EventDecoder decoder;
    private final int batchEvents;
    private final BlockingQueue<Fetched> ready = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;

    /// @param after the position behind which it begins
    EventFeed(EventLog log, EventDecoder decoder, int batchEvents, long after) {
        this.log = log;
        this.decoder = decoder;
        this.batchEvents = batchEvents;
        // Not a virtual thread: interrupting one of those closes the connection that it reads from.
        reader = Thread.ofPlatform().name("cairn-feed").daemon().start(() -> read(after));
    }

    /// The next events, ascending and without a gap, or none if none has come in time.
    ///
    /// @throws IllegalStateException once, if the log cannot be read; the feed is then at its end
    List<Decoded> next(Duration patience) throws InterruptedException {
        var fetched = ready.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (fetched == null) return List.of();
        if (fetched.failure() != null) {
            throw new IllegalStateException("Cannot read the log: " + fetched.failure(), fetched.failure());
        }
        return fetched.events();
    }

    private void read(long after) {
        var position = after;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var stored = log.read(position, batchEvents);
                if (stored.isEmpty()) {
                    log.awaitBeyond(position, QUIET);
                } else {
                    ready.put(new Fetched(decoder.decode(stored), null));
                    position = stored.getLast().position();
                    if (stored.size() < batchEvents) Thread.sleep(GATHERING);
                }
            }
        } catch (InterruptedException _) {
            // Closed: nobody waits for more.
        } catch (RuntimeException | Error failure) {
            say(failure);
        }
    }

    private void say(Throwable failure) {
        try {
            ready.put(new Fetched(List.of(), failure));
        } catch (InterruptedException _) {
            // Closed: nobody listens.
        }
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
