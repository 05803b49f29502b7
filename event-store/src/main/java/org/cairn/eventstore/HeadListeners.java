package org.cairn.eventstore;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells listeners that the head has moved, in another thread than the appender's, one call at a time.
///
/// If it moves while they are being told, they are told once more, not once for every move.
final class HeadListeners {
    private static final Logger LOG = LoggerFactory.getLogger(HeadListeners.class);

    private final Executor executor;
    private final Set<LongConsumer> listeners = new CopyOnWriteArraySet<>();
    private final AtomicBoolean telling = new AtomicBoolean();
    private volatile long head;

    HeadListeners(Executor executor) {
        this.executor = executor;
    }

    void add(LongConsumer listener) {
        listeners.add(listener);
    }

    boolean remove(LongConsumer listener) {
        return listeners.remove(listener);
    }

    void moved(long newHead) {
        head = newHead;
        if (!listeners.isEmpty() && telling.compareAndSet(false, true)) {
            executor.execute(this::tell);
        }
    }

    private void tell() {
        long told;
        do {
            told = head;
            for (var listener : listeners) {
                try {
                    listener.accept(told);
                } catch (RuntimeException | Error e) { // or nobody would ever be told again
                    LOG.warn("A listener to the head of the log failed", e);
                }
            }
            telling.set(false);
        } while (told != head && telling.compareAndSet(false, true));
    }
}
