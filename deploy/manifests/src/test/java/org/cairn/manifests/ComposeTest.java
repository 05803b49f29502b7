package org.cairn.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.manifests.Repository.list;
import static org.cairn.manifests.Repository.map;
import static org.cairn.manifests.Repository.maps;
import static org.cairn.manifests.Repository.strings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// compose.yaml and what it mounts.
class ComposeTest {
    private static final Path FOLDER = Repository.DEPLOY.resolve("compose");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|_key)(?!.*file).*");
    private static final Pattern RUN_SECRET = Pattern.compile("/run/secrets/([a-z_]+)");
    private static final Pattern METRIC_PORT = Pattern.compile("([a-z]+):(\\d+)");

    static Map<String, Map<String, Object>> services() {
        var services = new LinkedHashMap<String, Map<String, Object>>();
        map(Repository.yaml(FOLDER.resolve("compose.yaml")), "services")
                .forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    /// Those that are Cairn.
    static Map<String, Map<String, Object>> ours() {
        var ours = services();
        ours.keySet().retainAll(List.of("command", "projections", "query"));
        return ours;
    }

    @Test
    void hasTheThreeServicesAndWhatTheyNeedAndWhatLooksAfterThem() {
        assertThat(services())
                .containsOnlyKeys(
                        "postgres",
                        "kafka",
                        "command",
                        "projections",
                        "query",
                        "analysts",
                        "prometheus",
                        "node",
                        "grafana");
        ours().forEach((name, service) ->
                assertThat(strings(service, "command")).containsSequence("serve", "--role=" + name));
    }

    @Test
    void everyServiceIsWatchedAndLimited() {
        services().forEach((name, service) -> {
            assertThat(map(service, "deploy", "resources", "limits")).as(name).containsKey("memory");
            assertThat(String.valueOf(service.get("image")))
                    .as(name)
                    .contains(":")
                    .doesNotContain("latest");
            if (!name.equals("analysts")) {
                // Asked every few seconds for years, and so by no JVM that is started for it.
                assertThat(strings(map(service, "healthcheck"), "test"))
                        .as(name)
                        .startsWith("CMD")
                        .noneMatch(word -> word.contains("java") || word.contains("kafka-"));
            }
        });
    }

    @Test
    void oursHaveNoRights() {
        ours().forEach((name, service) -> {
            assertThat(service).as(name).containsEntry("read_only", true).containsKey("user");
            assertThat(strings(service, "cap_drop")).containsExactly("ALL");
            assertThat(strings(service, "security_opt")).containsExactly("no-new-privileges:true");
        });
    }

    @Test
    void nothingIsPublishedBeyondThisMachine() {
        services()
                .forEach((name, service) ->
                        assertThat(strings(service, "ports")).as(name).allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    @Test
    void secretsAreFilesAndInNoEnvironment() {
        var there = map(Repository.yaml(FOLDER.resolve("compose.yaml")), "secrets");
        assertThat(there.values()).allSatisfy(secret -> assertThat(map(secret)).containsOnlyKeys("file"));
        services().forEach((name, service) -> {
            if (service.get("environment") instanceof Map<?, ?> environment) {
                environment.forEach((key, value) -> {
                    if (SECRET.matcher(String.valueOf(key)).matches()) {
                        assertThat(String.valueOf(value))
                                .as("%s of %s", key, name)
                                .startsWith("/run/secrets/");
                    }
                });
            }
            var used = new ArrayList<String>();
            Repository.scalars(
                    name,
                    service,
                    (_, text) -> RUN_SECRET.matcher(text).results().forEach(found -> used.add(found.group(1))));
            assertThat(there.keySet()).containsAll(strings(service, "secrets"));
            assertThat(strings(service, "secrets")).as(name).containsAll(used);
        });
        assertThat(Repository.text(FOLDER.resolve(".gitignore"))).contains("/secrets/", "/.env");
    }

    @Test
    void whatIsMountedFromHereIsHere() {
        services().forEach((name, service) -> strings(service, "volumes").stream()
                .map(volume -> volume.split(":", 2)[0])
                .filter(source -> source.startsWith(".") && !source.startsWith("./data/"))
                .forEach(source -> assertThat(FOLDER.resolve(source)).as(name).exists()));
    }

    @Test
    void volumesAndNetworksAreDeclared() {
        var compose = Repository.yaml(FOLDER.resolve("compose.yaml"));
        services().forEach((name, service) -> {
            assertThat(compose).containsKey("volumes");
            strings(service, "volumes").stream()
                    .map(volume -> volume.split(":", 2)[0])
                    .filter(source -> source.matches("[a-z]+"))
                    .forEach(source ->
                            assertThat(map(compose, "volumes")).as(name).containsKey(source));
            assertThat(map(compose, "networks").keySet()).containsAll(strings(service, "networks"));
            if (service.get("depends_on") instanceof Map<?, ?> others) {
                others.forEach((other, how) -> {
                    var condition = map(how).get("condition");
                    var target = services().get(String.valueOf(other));
                    assertThat(target).as("%s needs %s", name, other).isNotNull();
                    if ("service_healthy".equals(condition)) assertThat(target).containsKey("healthcheck");
                });
            }
        });
    }

    @Test
    void prometheusAsksServicesThatAreThereWhereTheyListen() {
        var prometheus = Repository.yaml(FOLDER.resolve("prometheus/prometheus.yaml"));
        var jobs = maps(prometheus, "scrape_configs");
        var cairn = jobs.stream()
                .filter(job -> "cairn".equals(job.get("job_name")))
                .findFirst()
                .orElseThrow();
        var found = maps(cairn, "dns_sd_configs").getFirst();

        assertThat(cairn).containsEntry("metrics_path", "/actuator/prometheus");
        assertThat(strings(found, "names")).containsExactlyInAnyOrderElementsOf(ours().keySet());
        assertThat(found).containsEntry("port", 8080);
        ours().values()
                .forEach(service -> assertThat(strings(service, "command")).contains("--port=8080"));
        for (var job : jobs) {
            for (var group : maps(job, "static_configs")) {
                assertThat(list(group, "targets")).allSatisfy(target -> {
                    var address = METRIC_PORT.matcher(String.valueOf(target));
                    assertThat(address.matches()).isTrue();
                    assertThat(services()).containsKey(address.group(1));
                });
            }
        }
        assertThat(strings(prometheus, "rule_files")).hasSize(1).allSatisfy(file -> assertThat(
                        strings(Objects.requireNonNull(services().get("prometheus")), "volumes"))
                .anyMatch(volume -> volume.contains(":" + file + ":")));
    }

    @Test
    void kafkaIsTheReleaseOfTheClientsHere() throws IOException {
        var boot = Files.readString(Repository.ROOT.resolve("pom.xml"));
        assertThat(boot).contains("<version>4.1.1</version>"); // which manages Kafka 4.2.1
        assertThat(services().get("kafka")).containsEntry("image", "apache/kafka:4.2.1");
    }
}
