package org.cairn.standalone.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.standalone.Failure;

/// The broker of `./cairn kafka` in a process of its own, that can be started again and again at one address.
final class KafkaBroker implements AutoCloseable {
    private static final String MAIN = "org.cairn.broker.Main";

    private final BrokerDisk disk;
    private final Service service;
    private final String servers;

    private KafkaBroker(BrokerDisk disk, Service service, String servers) {
        this.disk = disk;
        this.service = service;
        this.servers = servers;
    }

    /// @param folder what it keeps
    /// @param jar    of the broker, with its libraries in `lib` beside it
    static KafkaBroker start(Path folder, Path jar) throws InterruptedException {
        if (!Files.isRegularFile(jar)) throw new Failure("there is no broker to start: " + jar);
        var disk = BrokerDisk.at(folder.resolve("disk"));
        var port = Ports.free();
        var command = new ArrayList<>(Service.java("-Xmx384m"));
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                jar + ":" + jar.resolveSibling("lib") + "/*",
                MAIN,
                "--json",
                "--data-dir",
                folder.resolve("disk/kafka").toString(),
                "--port",
                Integer.toString(port)));
        var broker = new KafkaBroker(disk, Service.other(folder, disk.on(command)), "127.0.0.1:" + port);
        broker.launch();
        broker.awaitReady();
        return broker;
    }

    void launch() {
        service.launch();
    }

    void awaitReady() throws InterruptedException {
        service.awaitReady();
    }

    void kill() {
        service.kill();
    }

    void stop() throws InterruptedException {
        service.stop();
    }

    String servers() {
        return servers;
    }

    BrokerDisk disk() {
        return disk;
    }

    Service service() {
        return service;
    }

    @Override
    public void close() {
        service.close();
        disk.close();
    }
}
