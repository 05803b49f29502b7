package org.cairn.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Progress as a line now and then, for output that is no terminal.
final class ProgressLines implements Progress {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String task;
    private final long steps;
    private final PrintStream out;
    private final long startNanos = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong nextNanos = new AtomicLong(startNanos + PAUSE.toNanos());

    ProgressLines(String task, long steps, PrintStream out) {
        this.task = task;
        this.steps = steps;
        this.out = out;
    }

    @Override
    public void step() {
        tell(done.incrementAndGet());
    }

    @Override
    public void to(long count) {
        done.set(count);
        tell(count);
    }

    private void tell(long count) {
        var next = nextNanos.get();
        var now = System.nanoTime();
        // Whoever moves the time on writes the line.
        if (now - next >= 0 && nextNanos.compareAndSet(next, now + PAUSE.toNanos())) {
            out.println(line(count, now - startNanos));
        }
    }

    @Override
    public void close() {
        out.println(line(done.get(), System.nanoTime() - startNanos));
    }

    private String line(long count, long nanos) {
        var perSecond = count * 1e9 / Math.max(nanos, 1);
        var percent = steps == 0 ? 100 : count * 100 / steps;
        var left = Duration.ofSeconds(perSecond == 0 ? 0 : Math.round((steps - count) / perSecond));
        return "%s: %d %% (%,d of %,d), %,.0f/s, %d:%02d left"
                .formatted(task, percent, count, steps, perSecond, left.toMinutes(), left.toSecondsPart());
    }
}
