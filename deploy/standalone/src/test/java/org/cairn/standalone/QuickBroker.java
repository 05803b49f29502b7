package org.cairn.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// A broker in this JVM that notices at once what others notice within seconds: which members a group has, and which
/// are gone. It can be stopped and started again with what it holds.
final class QuickBroker implements AutoCloseable {
    private final Properties properties = new Properties();
    private final int port = free();
    private KafkaRaftServer server;

    QuickBroker(Path folder) {
        var controller = free();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.bootstrap.servers", "127.0.0.1:" + controller),
                Map.entry(
                        "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller)),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("log.cleaner.enable", "false"),
                // As most have it: whoever asks for a topic that is not there makes it, with one partition.
                Map.entry("auto.create.topics.enable", "true"),
                // By heartbeats a member learns what it is to take and to leave: several each time that partitions
                // move.
                Map.entry("group.consumer.min.heartbeat.interval.ms", "200"),
                Map.entry("group.consumer.heartbeat.interval.ms", "200"),
                Map.entry("group.consumer.assignment.interval.ms", "0"),
                Map.entry("group.consumer.min.session.timeout.ms", "6000"),
                Map.entry("group.consumer.session.timeout.ms", "6000"),
                Map.entry("log.dirs", folder.resolve("log").toString())));
        format(folder.resolve("server.properties"));
        start();
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void format(Path file) {
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var said = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var id = Uuid.randomUuid().toString();
        var arguments = new String[] {"format", "--standalone", "-t", id, "-c", file.toString()};
        if (StorageTool.execute(arguments, said) != 0) throw new IllegalStateException("Cannot format " + file);
    }

    void start() {
        server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    String servers() {
        return "127.0.0.1:" + port;
    }

    Map<String, String> client() {
        return Map.of("bootstrap.servers", servers());
    }

    @Override
    public void close() {
        stop();
    }
}
