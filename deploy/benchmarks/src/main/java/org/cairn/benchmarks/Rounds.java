package org.cairn.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// Measures in turn: all contests once, then all once more, and so on, so that what changes with time changes for all.
final class Rounds {

    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final Plan plan;
    private final PrintStream progress;
    private final Results results = new Results();

    Rounds(Plan plan, PrintStream progress) {
        this.plan = plan;
        this.progress = progress;
    }

    Results run(List<Contest> contests) throws Exception {
        warmUp(contests);
        for (int round = 1; round <= plan.rounds(); round++) {
            for (var contest : contests) {
                var measured = measure(contest, plan.leadIn(), plan.counted());
                results.add(contest, measured);
                progress.printf(
                        Locale.ROOT,
                        "round %d of %d: %s: %,.0f/s, p99 %.2f ms%n",
                        round,
                        plan.rounds(),
                        contest,
                        measured.eventsPerSecond(),
                        measured.p99Millis());
            }
        }
        return results;
    }

    /// The JVM's: each engine once, with the most callers that it will have.
    private void warmUp(List<Contest> contests) throws Exception {
        // So short a run is only to see that all is there.
        if (plan.counted().compareTo(Duration.ofSeconds(1)) < 0) return;
        var length = plan.counted().compareTo(WARM_UP) < 0 ? plan.counted() : WARM_UP;
        var done = new HashSet<String>();
        for (var contest : contests.reversed()) {
            if (!done.add(contest.name() + contest.engine())) continue;
            progress.println("warming up: " + contest);
            measure(contest, Duration.ZERO, length);
        }
    }

    private Measured measure(Contest contest, Duration leadIn, Duration counted) throws Exception {
        try (var contender = contest.opener().open(contest.writers())) {
            var measured = contender.isPass()
                    ? Load.passes(contender, counted)
                    : Load.run(contender, contest.writers(), leadIn, counted);
            results.note(contest, contender.facts());
            return measured;
        } catch (Exception e) {
            throw new IllegalStateException("Could not measure " + contest + ": " + e.getMessage(), e);
        }
    }
}
