package org.cairn.standalone.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private final Path folder;
    private final Properties system = new Properties();

    SettingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void takesTheFileLastThenTheEnvironmentThenThePropertiesOfTheJvm() throws IOException {
        var file = write("cairn.yaml", """
                cairn:
                  relay.lease: 1s
                  reports.pause: 2s
                  kafka.group: from-file
                """);
        system.setProperty("cairn.relay.lease", "3s");
        var settings = Settings.of(
                file, Map.of("CAIRN_RELAY_LEASE", "4s", "CAIRN_REPORTS_PAUSE", "5s", "PATH", "/bin"), system);
        assertThat(settings.value("cairn.relay.lease")).isEqualTo("3s");
        assertThat(settings.value("cairn.reports.pause")).isEqualTo("5s");
        assertThat(settings.value("cairn.kafka.group")).isEqualTo("from-file");
        assertThat(settings.value("cairn.port")).isNull();
    }

    @Test
    void takesSecretsFromFilesOfTheirOwn() throws IOException {
        var secret = write("password", "between us\n");
        var settings = settings(null, Map.of("CAIRN_DATABASE_PASSWORD_FILE", secret.toString()));
        assertThat(settings.value("cairn.database-password")).isEqualTo("between us");
        settings.publish();
        assertThat(System.getProperty("cairn.database-password")).isNull();
        assertThatThrownBy(() -> settings(null, Map.of("CAIRN_DATABASE_PASSWORD_FILE", "/nowhere")))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessage("CAIRN_DATABASE_PASSWORD_FILE names /nowhere, which cannot be read");
    }

    @Test
    void readsPropertiesAsWellAsYaml() throws IOException {
        var file = write("cairn.properties", "cairn.kafka.partitions=24\nserver.tomcat.threads.max=50\n");
        assertThat(settings(file, Map.of()).value("cairn.kafka.partitions")).isEqualTo("24");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() throws IOException {
        var file = write("cairn.yaml", "cairn.relay.leese: 6s\ncolour: green\n");
        assertThatThrownBy(() -> settings(
                        file,
                        Map.of(
                                "CAIRN_KAFKA_PARTITIONS", "many",
                                "CAIRN_RELAY_LEASE", "6 fortnights",
                                "CAIRN_INSTITUTION_ZONE", "Mars/Olympus",
                                "CAIRN_KAFKA_SERVER", "kafka:9092")))
                .isInstanceOf(WrongConfiguration.class)
                .message()
                .contains(
                        "CAIRN_KAFKA_PARTITIONS is 'many', which is not a whole number, 1 or more",
                        "CAIRN_RELAY_LEASE is '6 fortnights', which is not a duration such as 500ms, 30s or 5m",
                        "CAIRN_INSTITUTION_ZONE is 'Mars/Olympus'",
                        "there is no variable CAIRN_KAFKA_SERVER; is CAIRN_KAFKA_SERVERS meant?",
                        "there is no key cairn.relay.leese",
                        "is cairn.relay.lease meant?",
                        "there is no key colour");
    }

    @Test
    void passesOverWhatKubernetesSetsForAServiceOfTheSameName() {
        var settings = settings(
                null,
                Map.of(
                        "CAIRN_PORT", "tcp://10.0.0.7:8080",
                        "CAIRN_SERVICE_HOST", "10.0.0.7",
                        "CAIRN_QUERY_SERVICE_PORT_HTTP", "8080",
                        "CAIRN_PORT_8080_TCP_ADDR", "10.0.0.7"));
        assertThat(settings.value("cairn.port")).isNull();
    }

    @Test
    void refusesPropertiesOfTheJvmThatMeanNothing() {
        system.setProperty("cairn.log.directory", "/var/log");
        Settings.requireKnown(system);
        system.setProperty("cairn.http.max-body-byte", "1");
        assertThatThrownBy(() -> Settings.requireKnown(system))
                .hasMessage("there is no key cairn.http.max-body-byte; is cairn.http.max-body-bytes meant?");
    }

    @Test
    void saysOfASecretOnlyWhereItIs() {
        for (var setting : Catalogue.ALL)
            assertThat(setting.isSecret()).isEqualTo(setting.key().contains("password"));
    }

    private Settings settings(@Nullable Path file, Map<String, String> environment) {
        return Settings.of(file, environment, system);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
