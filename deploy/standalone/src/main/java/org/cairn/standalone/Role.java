package org.cairn.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a process serves. Apart from `ALL` they are services of their own, with Kafka between them.
enum Role {
    /// Everything, without Kafka.
    ALL(List.of("database", "projections"), ServerApplication.class),
    /// Takes commands, and publishes the log.
    COMMAND(List.of("database", "relay"), CommandServer.class),
    /// Keeps read models and reports, as one of any number of workers.
    PROJECTIONS(List.of("workerDatabase", "projections"), ProjectionsServer.class),
    /// Answers questions and shows the console.
    QUERY(List.of("readModelDatabase"), QueryServer.class);

    private final List<String> readiness;
    private final Class<?> configuration;

    /// @param readiness the health of what it cannot work without
    Role(List<String> readiness, Class<?> configuration) {
        this.readiness = readiness;
        this.configuration = configuration;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As Spring lists it.
    String readiness() {
        return "readinessState," + String.join(",", readiness);
    }

    Class<?> configuration() {
        return configuration;
    }

    boolean needsKafka() {
        return this == COMMAND || this == PROJECTIONS;
    }

    static Role named(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageFailure("--role must be one of "
                        + Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "))));
    }
}
