package org.cairn.testing;

import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;

/// Where the servers of tests come from: `-Dcairn.test.servers=auto|containers|embedded`. Tests run on both, and are
/// skipped on neither.
enum Servers {
    CONTAINERS,
    EMBEDDED;

    static final String SETTING = "cairn.test.servers";

    private static final class Chosen {
        private static final Servers SERVERS =
                by(System.getProperty(SETTING, "auto"), () -> DockerClientFactory.instance()
                        .isDockerAvailable());
    }

    static Servers chosen() {
        return Chosen.SERVERS;
    }

    /// @throws IllegalStateException if containers are asked for and there is no engine
    static Servers by(String setting, BooleanSupplier isEngineThere) {
        return switch (setting) {
            case "auto" -> isEngineThere.getAsBoolean() ? CONTAINERS : EMBEDDED;
            case "embedded" -> EMBEDDED;
            case "containers" -> {
                if (!isEngineThere.getAsBoolean()) {
                    throw new IllegalStateException(
                            "No Docker engine answers: start one, or run tests with -D%s=embedded".formatted(SETTING));
                }
                yield CONTAINERS;
            }
            default ->
                throw new IllegalArgumentException(
                        "-D%s is auto, containers or embedded, and not %s".formatted(SETTING, setting));
        };
    }
}
