package org.cairn.standalone;

import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.LoggerFactory;

/// What has to be closed, the latest first, each once.
///
/// Two may close at the same time and neither waits for the other: what hangs in one does not keep the other from the
/// rest.
final class Teardown implements AutoCloseable {

    private final ConcurrentLinkedDeque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();

    void push(AutoCloseable part) {
        parts.push(part);
    }

    @Override
    public void close() {
        for (var part = parts.pollFirst(); part != null; part = parts.pollFirst()) {
            try {
                part.close();
            } catch (Exception e) {
                LoggerFactory.getLogger(Teardown.class).error("Did not stop cleanly: {}", e.getMessage(), e);
            }
        }
    }
}
