package org.cairn.standalone;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.cairn.eventstore.integrity.CheckpointKeeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/// How old the newest checkpoint is, and how much it leaves out. No reason not to be ready: whatever is wrong with it,
/// commands are taken.
@Component("checkpointsHealthIndicator")
final class CheckpointHealth extends AbstractHealthIndicator {

    private final ObjectProvider<CheckpointKeeper> keeper;
    private final Clock clock;

    CheckpointHealth(ObjectProvider<CheckpointKeeper> keeper, Clock clock) {
        super("The checkpoints cannot be looked at");
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        var running = keeper.getIfAvailable();
        if (running == null) {
            health.unknown().withDetail("reason", "no signing key is configured, so no checkpoints are made");
            return;
        }
        var status = running.status();
        if (!status.isIntact()) {
            health.down();
        } else if (status.failure() != null) {
            health.unknown();
        } else {
            health.up();
        }
        if (status.failure() != null) health.withDetail("reason", Objects.requireNonNull(status.failure()));
        health.withDetail("events", status.size()).withDetail("eventsBehind", status.eventsBehind());
        if (status.madeAt() != null) {
            health.withDetail(
                    "ageSeconds",
                    Math.max(
                            0,
                            Duration.between(status.madeAt(), clock.instant()).toSeconds()));
        }
    }
}
