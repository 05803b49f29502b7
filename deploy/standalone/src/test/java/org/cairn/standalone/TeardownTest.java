package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TeardownTest {

    private final Teardown teardown = new Teardown();
    private final ConcurrentLinkedQueue<String> closed = new ConcurrentLinkedQueue<>();

    @Test
    void closesTheLatestFirstAndGoesOnAfterAFailure() {
        teardown.push(() -> closed.add("lock"));
        teardown.push(() -> {
            throw new IllegalStateException("will not stop");
        });
        teardown.push(() -> closed.add("server"));
        teardown.close();
        teardown.close();
        assertThat(closed).containsExactly("server", "lock");
    }

    @Test
    @Timeout(30)
    void aForcedCloseDoesNotWaitForOneThatHangs() throws InterruptedException {
        var hangs = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        for (var part : List.of("lock", "database")) teardown.push(() -> closed.add(part));
        teardown.push(() -> {
            hangs.countDown();
            released.await();
        });
        var hanging = Thread.ofPlatform().daemon().start(teardown::close);
        hangs.await();
        teardown.close();
        assertThat(closed).containsExactly("database", "lock");
        released.countDown();
        assertThat(hanging.join(Duration.ofSeconds(20))).isTrue();
        assertThat(closed).hasSize(2);
    }
}
