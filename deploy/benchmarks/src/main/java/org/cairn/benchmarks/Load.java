package org.cairn.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Callers that call as fast as they are answered, each on a platform thread of its own.
///
/// Closed loops: a stall delays the next calls of the caller that it hit, and is counted once for each caller.
final class Load {

    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(20);

    private enum Phase {
        LEAD_IN,
        MEASURED,
        OVER
    }

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CountDownLatch failed = new CountDownLatch(1);
    private volatile Phase phase = Phase.LEAD_IN;
    private volatile boolean anyCounted;

    /// What one caller saw.
    private static final class Seen {
        // Microseconds are fine enough, and keep it small for 128 callers.
        final Histogram nanos = new Histogram(1000, LONGEST_NANOS, 3);
        long events;
    }

    /// Calls for the lead-in, which does not count, and then for as long as it does.
    ///
    /// @throws IllegalStateException if any call failed: what was measured then means nothing
    static Measured run(Contender contender, int callers, Duration leadIn, Duration counted) throws Exception {
        return new Load().measure(contender, callers, leadIn, counted);
    }

    /// One caller, each of whose calls is a whole pass over something: as many as begin within the time, at least
    /// one, and all of them count.
    static Measured passes(Contender contender, Duration counted) throws Exception {
        var pass = contender.caller(0);
        var seen = new Seen();
        long start = System.nanoTime();
        long end;
        do {
            long began = System.nanoTime();
            seen.events += pass.run();
            end = System.nanoTime();
            seen.nanos.recordValue(Math.min(end - began, LONGEST_NANOS));
        } while (end - start < counted.toNanos());
        return measured(List.of(seen), end - start);
    }

    private Measured measure(Contender contender, int callers, Duration leadIn, Duration counted) throws Exception {
        var operations = new ArrayList<Operation>();
        for (int i = 0; i < callers; i++) operations.add(contender.caller(i));
        var seen = new ArrayList<Seen>();
        var threads = new ArrayList<Thread>();
        for (var operation : operations) {
            var own = new Seen();
            seen.add(own);
            threads.add(Thread.ofPlatform().name("caller-" + seen.size()).start(() -> call(operation, own)));
        }
        boolean broken = failed.await(leadIn.toNanos(), TimeUnit.NANOSECONDS);
        long start = System.nanoTime();
        phase = Phase.MEASURED;
        if (!broken) broken = failed.await(counted.toNanos(), TimeUnit.NANOSECONDS);
        // On a machine that is busy with other things not one call may have come to its end.
        while (!broken && !anyCounted && System.nanoTime() - start < LONGEST_NANOS) {
            broken = failed.await(10, TimeUnit.MILLISECONDS);
        }
        phase = Phase.OVER;
        long nanos = System.nanoTime() - start;
        for (var thread : threads) thread.join();
        var cause = failure.get();
        if (cause != null) throw new IllegalStateException("A call failed: " + cause, cause);
        return measured(seen, nanos);
    }

    private void call(Operation operation, Seen seen) {
        try {
            while (phase != Phase.OVER) {
                long start = System.nanoTime();
                int events = operation.run();
                // What ends within the time counts: as many calls reach into it at its start as out of it at its end.
                if (phase == Phase.MEASURED) {
                    seen.nanos.recordValue(Math.min(System.nanoTime() - start, LONGEST_NANOS));
                    seen.events += events;
                    if (!anyCounted) anyCounted = true;
                }
            }
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
            failed.countDown();
        }
    }

    private static Measured measured(List<Seen> seen, long nanos) {
        var all = new Histogram(1000, LONGEST_NANOS, 3);
        long events = 0;
        for (var one : seen) {
            all.add(one.nanos);
            events += one.events;
        }
        return Measured.of(events, nanos, all);
    }
}
