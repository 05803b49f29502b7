package org.cairn.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cairn.standalone.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @Test
    void aServerThatDoesNotStartIsTriedAgainUntilNobodyWantsIt(@TempDir Path withoutServer) throws Exception {
        var attempts = new CountDownLatch(4);
        try (var watch = new Watch(withoutServer, () -> {
            attempts.countDown();
            throw new Failure("the disk is full");
        })) {
            assertThat(watch).isNotNull();
            assertThat(attempts.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("postgres-watch");
    }
}
