package org.cairn.testing;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.PortBinding;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/// Of Apache's image, on a port that stays the same when it is started again.
final class KafkaContainer implements TestKafka.Runner {
    /// As in `deploy/compose`.
    static final String IMAGE = "apache/kafka:4.2.1";

    private static final int PORT = 9092;

    private final GenericContainer<?> container;
    private boolean isMade;

    KafkaContainer(int port, int advertised, Map<String, String> settings) {
        container = new GenericContainer<>(DockerImageName.parse(IMAGE))
                .withExposedPorts(PORT)
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*\\n", 1))
                .withCreateContainerCmdModifier(onlyHere(port + ":" + PORT));
        settings.forEach(this::set);
        // Clients come from outside, the broker to itself within: what it is called outside it does not know.
        set("controller.quorum.voters", "1@localhost:9094");
        set("listeners", "PLAINTEXT://0.0.0.0:%d,BROKER://localhost:9093,CONTROLLER://localhost:9094".formatted(PORT));
        set("advertised.listeners", "PLAINTEXT://127.0.0.1:%d,BROKER://localhost:9093".formatted(advertised));
        set("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        set("inter.broker.listener.name", "BROKER");
    }

    /// A port of the container for this machine, and for nobody who can reach it.
    ///
    /// @param ports of the machine, or 0 for any, and of the container
    static Consumer<CreateContainerCmd> onlyHere(String ports) {
        return command -> Objects.requireNonNull(command.getHostConfig())
                .withPublishAllPorts(false)
                .withPortBindings(PortBinding.parse("127.0.0.1:" + ports));
    }

    /// The image takes settings in this form.
    private void set(String name, String value) {
        container.addEnv("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value);
    }

    @Override
    public void start() {
        if (isMade)
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
        else container.start();
        isMade = true;
    }

    @Override
    public boolean isAlive() {
        return container.isRunning();
    }

    @Override
    public void kill() {
        if (isAlive())
            container
                    .getDockerClient()
                    .killContainerCmd(container.getContainerId())
                    .exec();
    }

    @Override
    public void stop() {
        if (isAlive())
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .exec();
    }

    @Override
    public void remove() {
        container.stop();
    }

    @Override
    public String said() {
        return container.getLogs();
    }
}
