package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A short version of what `./cairn chaos` does for as long as one likes.
class ChaosIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONGER_PATIENCE = Duration.ofMinutes(10);

    @Test
    void whateverIsKilledNothingIsLostDoubledOrHalfDone(@TempDir Path data) throws Exception {
        try (var app = AppProcess.start(data, "chaos", "--kills", "6", "--json")) {
            assertThat(app.exitCode(PATIENCE)).as(app::stderr).isZero();
            var result = app.awaitJson(PATIENCE);
            assertThat(result.path("kills").asInt()).isGreaterThanOrEqualTo(6);
            assertThat(result.path("acknowledged").asInt()).isPositive();
            assertThat(result.path("unknown").asInt())
                    .as("kills that hit a command")
                    .isPositive();
            for (var kind : new String[] {"lost", "doubled", "partial", "wrongAnswer"}) {
                assertThat(result.path(kind).asInt(-1)).as(kind).isZero();
            }
        }
    }

    @Test
    void withServicesApartAllThatWasAcknowledgedIsInEveryReadModelOnce(@TempDir Path data) throws Exception {
        try (var app = AppProcess.start(data, "chaos", "--distributed", "--kills", "3", "--json")) {
            assertThat(app.exitCode(LONGER_PATIENCE)).as(app::stderr).isZero();
            var result = app.awaitJson(PATIENCE);
            assertThat(result.path("kills").asInt()).isGreaterThanOrEqualTo(3);
            assertThat(result.path("acknowledged").asInt()).isPositive();
            for (var kind : new String[] {"lost", "doubled", "partial", "wrongAnswer"}) {
                assertThat(result.path(kind).asInt(-1)).as(kind).isZero();
            }
            assertThat(result.path("digestsEqual").asBoolean(false)).isTrue();
        }
    }

    @Test
    void whatCannotBeKilledIsSaid(@TempDir Path data) throws Exception {
        try (var app = AppProcess.start(data, "chaos", "--target", "kafka")) {
            assertThat(app.exitCode(PATIENCE)).isEqualTo(2);
            assertThat(app.stderr())
                    .contains("--target must be one of service, postgres, both, two-services, frozen-writer, all");
        }
    }
}
