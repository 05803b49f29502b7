package org.cairn.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// Broker and controller in one (KRaft), for this machine alone.
final class Broker {
    private static final String PROPERTIES = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.bootstrap.servers=127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            auto.create.topics.enable=false
            log.retention.ms=-1
            log.segment.bytes=67108864
            log.cleaner.dedupe.buffer.size=16777216
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=3
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=3
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=3
            group.initial.rebalance.delay.ms=0
            group.consumer.session.timeout.ms=10000
            group.consumer.min.session.timeout.ms=6000
            group.consumer.heartbeat.interval.ms=2000
            group.consumer.min.heartbeat.interval.ms=1000
            """;

    private final KafkaRaftServer server;

    /// @param folder     formatted if it is empty
    /// @param port       of the broker
    /// @param controller a port of its own
    /// @throws IOException if the folder cannot be written to
    Broker(Path folder, int port, int controller) throws IOException {
        var log = folder.resolve("log");
        Files.createDirectories(folder);
        var text = PROPERTIES.formatted(port, controller) + "log.dirs="
                + log.toString().replace('\\', '/') + "\n";
        var file = folder.resolve("server.properties");
        Files.writeString(file, text);
        if (Files.notExists(log.resolve("meta.properties"))) format(file);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    }

    private static void format(Path properties) throws IOException {
        var said = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var arguments =
                new String[] {"format", "--standalone", "-t", Uuid.randomUuid().toString(), "-c", properties.toString()
                };
        if (StorageTool.execute(arguments, said) != 0) throw new IOException("Cannot format " + properties.getParent());
    }

    /// Returns when it takes connections.
    void start() {
        server.startup();
    }

    void stop() {
        server.shutdown();
    }

    void await() {
        server.awaitShutdown();
    }
}
