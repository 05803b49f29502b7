package org.cairn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/// One Kafka broker, its own controller, in a process of its own. It can be killed, stopped, and started again with
/// what it holds, at the same address.
public final class TestKafka implements AutoCloseable {
    /// A busy machine takes its time.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// How a broker runs.
    interface Runner {
        /// Begins a start: the first one, or one more with what the broker holds.
        void start();

        boolean isAlive();

        /// With SIGKILL.
        void kill();

        /// With SIGTERM.
        void stop();

        /// Whatever it takes to be rid of it.
        void remove();

        /// What it wrote last.
        String said();
    }

    private final int advertised;
    private final Runner broker;

    private TestKafka(int advertised, Runner broker) {
        this.advertised = advertised;
        this.broker = broker;
    }

    /// @param folder   that it may have for itself
    /// @param settings of the broker, beside those of a single one
    public static TestKafka start(Path folder, Map<String, String> settings) {
        var port = freePort();
        return start(folder, port, port, settings);
    }

    /// @param port       where it listens on this machine
    /// @param advertised where it sends its clients, for example what stands between
    public static TestKafka start(Path folder, int port, int advertised, Map<String, String> settings) {
        var all = new TreeMap<>(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.listener.names", "CONTROLLER",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "log.cleaner.enable", "false",
                // As most have it: whoever asks for a topic that is not there makes it, with one partition.
                "auto.create.topics.enable", "true"));
        all.putAll(settings);
        var broker =
                switch (Servers.chosen()) {
                    case CONTAINERS -> new KafkaContainer(port, advertised, all);
                    case EMBEDDED -> new KafkaProcess(folder, port, advertised, all);
                };
        var started = new TestKafka(advertised, broker);
        started.startAgain();
        return started;
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// As clients name it.
    public String servers() {
        return "127.0.0.1:" + advertised;
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", servers()));
    }

    public void kill() {
        broker.kill();
    }

    /// In good order.
    public void stop() {
        broker.stop();
    }

    /// Returns when it answers.
    public void startAgain() {
        var isThere = false;
        try {
            broker.start();
            isThere = answers();
            if (!isThere) throw new IllegalStateException("The broker does not start: " + broker.said());
        } finally {
            if (!isThere) broker.remove();
        }
    }

    private boolean answers() {
        var begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos() && broker.isAlive()) {
            try (var admin = admin()) {
                admin.describeCluster().nodes().get();
                return true;
            } catch (ExecutionException _) {
                // Not yet.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        return false;
    }

    @Override
    public void close() {
        broker.remove();
    }
}
