package org.cairn.projections.reports.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.projections.history.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One process works on a thing, and another takes over from one that says nothing any more.
class AloneTest {
    private static final Duration LEASE = Duration.ofMillis(500);
    private static final Duration NEVER = Duration.ofDays(1);

    private final TestDatabase database = new TestDatabase();
    private final Alone second = new Alone(database.projector(), LEASE, LEASE.dividedBy(5));
    private final AtomicInteger taken = new AtomicInteger();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoRenewsKeepsItForAsLongAsItTakes() throws Exception {
        var first = new Alone(database.projector(), LEASE, LEASE.dividedBy(5));

        assertThat(first.run("a", () -> {
                    await().during(LEASE.multipliedBy(6))
                            .atMost(LEASE.multipliedBy(20))
                            .until(() -> !tries("a"));
                    assertThat(tries("b")).isTrue();
                }))
                .isTrue();

        assertThat(taken).hasValue(1);
        assertThat(tries("a")).isTrue();
    }

    @Test
    void whoIsSilentLosesItAndMayStillComeToItsEnd() throws Exception {
        var frozen = new Alone(database.projector(), LEASE, NEVER);

        assertThat(frozen.run("a", () -> await().atMost(Duration.ofSeconds(30)).until(() -> tries("a"))))
                .isTrue();

        assertThat(tries("a")).isTrue();
    }

    private boolean tries(String thing) throws SQLException {
        return second.run(thing, taken::incrementAndGet);
    }
}
