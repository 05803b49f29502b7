package org.cairn.standalone;

import org.cairn.command.relay.Relay;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/// How the log gets to Kafka. That it does not is told, and is no reason not to take commands: nothing is lost, and
/// readers hear of it later.
@Component("relayHealthIndicator")
final class RelayHealth extends AbstractHealthIndicator {
    private final Relay relay;

    RelayHealth(Relay relay) {
        super("The relay cannot be looked at");
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var status = relay.status();
        health.up()
                .withDetail("active", status.active())
                .withDetail("publishedTo", status.published())
                .withDetail("lagEvents", status.lag());
        if (status.holder() != null) health.withDetail("publisher", status.holder());
        if (!status.flaws().isEmpty()) health.withDetail("topics", status.flaws());
        if (status.error() != null) health.withDetail("error", status.error());
    }
}
