package org.cairn.query.database;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// How far the read models have come.
@Component
public final class Positions {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);
    private final ReadModels readModels;

    Positions(ReadModels readModels) {
        this.readModels = readModels;
    }

    /// The position that all of these read models have reached; 0 if one of them has not been built yet.
    public long of(String... names) {
        return readModels
                .sql("""
                        SELECT CASE WHEN count(*) = :expected THEN min(position) ELSE 0 END
                          FROM projection.position
                         WHERE state = 'live' AND read_model = ANY (:names)
                        """)
                .param("expected", Arrays.stream(names).distinct().count())
                .param("names", names)
                .query(Long.class)
                .single();
    }

    /// Waits until these read models have reached `position`, or the time is out.
    ///
    /// @return the position that they have reached then
    public long await(long position, Duration atMost, String... names) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        var pause = Duration.ofMillis(2);
        var reached = of(names);
        while (reached < position && System.nanoTime() < deadline) {
            TimeUnit.NANOSECONDS.sleep(Math.min(pause.toNanos(), Math.max(1, deadline - System.nanoTime())));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            reached = of(names);
        }
        return reached;
    }
}
