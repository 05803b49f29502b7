package org.cairn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void areContainersWhereThereIsAnEngineAndEmbeddedElsewhere() {
        assertThat(Servers.by("auto", () -> "localhost")).isEqualTo(Servers.CONTAINERS);
        assertThat(Servers.by("auto", () -> null)).isEqualTo(Servers.EMBEDDED);
        assertThat(Servers.by("auto", () -> "192.0.2.1"))
                .as("on another machine")
                .isEqualTo(Servers.EMBEDDED);
        assertThat(Servers.by("embedded", () -> "localhost")).isEqualTo(Servers.EMBEDDED);
        assertThat(Servers.by("containers", () -> "localhost")).isEqualTo(Servers.CONTAINERS);
    }

    @Test
    void whoAsksForContainersWithoutAnEngineIsToldAndGetsNothingElse() {
        assertThatThrownBy(() -> Servers.by("containers", () -> null))
                .hasMessage("No Docker engine answers: start one, or run tests with -Dcairn.test.servers=embedded");
        assertThatThrownBy(() -> Servers.by("containers", () -> "192.0.2.1"))
                .hasMessage("The Docker engine is on 192.0.2.1: tests need one on this machine,"
                        + " or -Dcairn.test.servers=embedded");
        assertThatThrownBy(() -> Servers.by("docker", () -> "localhost"))
                .hasMessage("-Dcairn.test.servers is auto, containers or embedded, and not docker");
    }

    @Test
    void runTheImagesThatAreDeployed() throws IOException {
        assertThat(Files.readString(Path.of("../compose/compose.yaml")))
                .contains("image: " + TestPostgres.IMAGE + "\n", "image: " + KafkaContainer.IMAGE + "\n");
    }
}
