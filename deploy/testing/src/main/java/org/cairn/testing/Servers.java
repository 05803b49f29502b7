package org.cairn.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/// Where the servers of tests come from: `-Dcairn.test.servers=auto|containers|embedded`. Tests run on both, and are
/// skipped on neither.
enum Servers {
    CONTAINERS,
    EMBEDDED;

    static final String SETTING = "cairn.test.servers";

    private static @Nullable Servers chosen;

    static synchronized Servers chosen() {
        if (chosen == null) chosen = by(System.getProperty(SETTING, "auto"), Servers::engine);
        return chosen;
    }

    /// @param engine the host of the Docker engine; null if none answers
    /// @throws IllegalStateException if containers are asked for and cannot be had
    static Servers by(String setting, Supplier<@Nullable String> engine) {
        return switch (setting) {
            case "embedded" -> EMBEDDED;
            case "auto" -> {
                var host = engine.get();
                yield host != null && isHere(host) ? CONTAINERS : EMBEDDED;
            }
            case "containers" -> {
                var host = engine.get();
                if (host == null) {
                    throw new IllegalStateException(
                            "No Docker engine answers: start one, or run tests with -D%s=embedded".formatted(SETTING));
                }
                if (!isHere(host)) {
                    throw new IllegalStateException(
                            "The Docker engine is on %s: tests need one on this machine, or -D%s=embedded"
                                    .formatted(host, SETTING));
                }
                yield CONTAINERS;
            }
            default ->
                throw new IllegalArgumentException(
                        "-D%s is auto, containers or embedded, and not %s".formatted(SETTING, setting));
        };
    }

    /// On another machine ports that are free here would mean nothing.
    private static boolean isHere(String host) {
        try {
            var address = InetAddress.getByName(host);
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException _) {
            return false;
        }
    }

    private static @Nullable String engine() {
        var docker = DockerClientFactory.instance();
        return docker.isDockerAvailable() ? docker.dockerHostIpAddress() : null;
    }
}
