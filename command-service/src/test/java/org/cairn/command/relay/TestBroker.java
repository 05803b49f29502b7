package org.cairn.command.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cairn.contracts.distribution.Topics;

/// A broker in a process of its own, which can be killed and started again with what it holds, behind a [Wire] that can
/// be cut.
final class TestBroker implements AutoCloseable {
    private final Wire wire;
    private final Path file;
    private Process server;

    private TestBroker(Path folder) throws IOException {
        var port = free();
        var controller = free();
        wire = new Wire(port);
        var properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.bootstrap.servers", "127.0.0.1:" + controller),
                Map.entry(
                        "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller)),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + wire.port()),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                // As most brokers have it: a topic that somebody asks for is made, with one partition, for a week.
                Map.entry("auto.create.topics.enable", "true"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.enable", "false"),
                Map.entry("log.dirs", folder.resolve("log").toString())));
        file = folder.resolve("server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        var id = Uuid.randomUuid().toString();
        JavaProcess.start(folder, "kafka.tools.StorageTool", "format", "--standalone", "-t", id, "-c", file.toString())
                .onExit()
                .join();
        server = started();
    }

    static TestBroker in(Path folder) {
        try {
            return new TestBroker(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process started() {
        var process = JavaProcess.start(Objects.requireNonNull(file.getParent()), "kafka.Kafka", file.toString());
        // A busy machine takes its time.
        var start = System.nanoTime();
        while (System.nanoTime() - start < Duration.ofMinutes(3).toNanos() && process.isAlive()) {
            try (var admin = admin()) {
                admin.describeCluster().nodes().get();
                return process;
            } catch (ExecutionException | InterruptedException notYet) {
                if (notYet instanceof InterruptedException) throw new IllegalStateException(notYet);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("The broker does not start: see " + file.getParent());
    }

    /// With `kill -9`.
    void kill() {
        server.destroyForcibly().onExit().join();
    }

    void startAgain() {
        server = started();
    }

    Wire wire() {
        return wire;
    }

    /// For clients that soon give up.
    Map<String, String> client() {
        return Map.of(
                "bootstrap.servers", "127.0.0.1:" + wire.port(),
                "request.timeout.ms", "1000",
                "default.api.timeout.ms", "2000",
                "delivery.timeout.ms", "2000",
                "max.block.ms", "2000",
                "reconnect.backoff.max.ms", "200",
                "metadata.max.age.ms", "500");
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + wire.port()));
    }

    /// All records that are there now, partition by partition in their order.
    List<ConsumerRecord<String, byte[]>> records(Topics topics) {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + wire.port());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            for (var topic : topics.all()) {
                for (var info : consumer.partitionsFor(topic))
                    partitions.add(new TopicPartition(topic, info.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        kill();
        wire.close();
    }
}
