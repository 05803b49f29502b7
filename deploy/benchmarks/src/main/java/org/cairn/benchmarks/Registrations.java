package org.cairn.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/// Learners are registered.
final class Registrations implements Requests {
    private final long run = System.currentTimeMillis();
    private final AtomicLong registered = new AtomicLong();

    @Override
    public Request next() {
        var number = "bench-%d-%d".formatted(run, registered.incrementAndGet());
        return new Request("/api/v1/learners", "{\"number\":\"%s\"}".formatted(number), _ -> {});
    }
}
