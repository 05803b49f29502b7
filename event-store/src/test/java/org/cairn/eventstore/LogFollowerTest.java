package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;

class LogFollowerTest {
    private static final Criteria TAGGED = Criteria.of(EventCriteria.havingTags("key", "1"));

    private final RecentEvents recent = new RecentEvents(16, 1 << 20, 64, 0, new JavaThreads());
    private final LogFollower follower =
            new LogFollower(recent, new EventMessages(), new HeadListeners(new JavaThreads()));
    private boolean connectionIsLost = true;

    /// Memory that has put an event without publishing it would put it a second time.
    @Test
    void aConnectionLostInTheMiddleOfCatchingUpLeavesMemoryAsItWas() throws SQLException {
        LogSession session = session();
        assertThatThrownBy(() -> follower.catchUp(session, 2)).isInstanceOf(SQLException.class);
        assertThat(recent.head()).isZero();
        connectionIsLost = false;
        follower.catchUp(session, 2);
        assertThat(recent.matching(TAGGED, 0, 2))
                .extracting(slot -> slot.position)
                .containsExactly(1L, 2L);
    }

    private LogSession session() {
        return (LogSession) Proxy.newProxyInstance(
                LogSession.class.getClassLoader(),
                new Class<?>[] {LogSession.class},
                (_, method, _) -> switch (method.getName()) {
                    case "after" -> List.of(row(1), row(2));
                    case "hashAt" -> {
                        if (connectionIsLost) {
                            throw new SQLException("connection lost", "08006");
                        }
                        yield new byte[32];
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static EventRow row(long position) {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        return new EventRow(
                position, new UUID(0, position), "type", "1", Instant.EPOCH, nothing, nothing, new String[] {"key=1"});
    }
}
