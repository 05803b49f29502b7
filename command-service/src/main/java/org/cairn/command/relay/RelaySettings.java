package org.cairn.command.relay;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.cairn.contracts.distribution.Topics;

/// How the log is published.
///
/// @param source     of the CloudEvents: which log it is
/// @param partitions of the topic of learners, if it is made; the topic of reference data has one
/// @param lease      how long a holder that dies keeps others from publishing; it is renewed at a third of that
/// @param kafka      settings of `kafka-clients`, `bootstrap.servers` at least
public record RelaySettings(Topics topics, URI source, int partitions, Duration lease, Map<String, String> kafka) {

    public static final URI SOURCE = URI.create("urn:cairn:log");
    public static final int PARTITIONS = 12;
    public static final Duration LEASE = Duration.ofSeconds(4);
}
