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
        assertThat(Servers.by("auto", () -> true)).isEqualTo(Servers.CONTAINERS);
        assertThat(Servers.by("auto", () -> false)).isEqualTo(Servers.EMBEDDED);
        assertThat(Servers.by("embedded", () -> true)).isEqualTo(Servers.EMBEDDED);
        assertThat(Servers.by("containers", () -> true)).isEqualTo(Servers.CONTAINERS);
    }

    @Test
    void whoAsksForContainersWithoutAnEngineIsToldAndGetsNothingElse() {
        assertThatThrownBy(() -> Servers.by("containers", () -> false))
                .hasMessage("No Docker engine answers: start one, or run tests with -Dcairn.test.servers=embedded");
        assertThatThrownBy(() -> Servers.by("docker", () -> true))
                .hasMessage("-Dcairn.test.servers is auto, containers or embedded, and not docker");
    }

    @Test
    void runTheImagesThatAreDeployed() throws IOException {
        assertThat(Files.readString(Path.of("../compose/compose.yaml")))
                .contains("image: " + TestPostgres.IMAGE + "\n", "image: " + KafkaContainer.IMAGE + "\n");
    }
}
