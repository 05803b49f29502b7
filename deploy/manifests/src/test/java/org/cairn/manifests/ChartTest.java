package org.cairn.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.manifests.Repository.list;
import static org.cairn.manifests.Repository.map;
import static org.cairn.manifests.Repository.maps;
import static org.cairn.manifests.Repository.strings;

import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The chart, by Helm itself and by the types of Kubernetes.
class ChartTest {
    private static final List<String> ROLES = List.of("command", "projections", "query");
    private static final List<String> NOT_KUBERNETES_OWN = List.of("ScaledObject", "ServiceMonitor", "PrometheusRule");

    static Stream<Map<String, String>> installations() {
        return Stream.of(Chart.LEAST, Chart.EVERYTHING);
    }

    @Test
    void helmFindsNothingWrong(@TempDir Path folder) throws IOException {
        // Lint takes no values, and those of the chart ask whether it is meant to be open.
        var chart = Chart.copyWith("withoutAuthentication: false", "withoutAuthentication: true", folder);

        var lint = new Helm(chart).lint().strict().call();

        assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
    }

    @Test
    void isNotOpenToAllUnlessThatIsMeant() {
        assertThatThrownBy(() -> Chart.text(Map.of())).hasMessageContaining("There is no authentication yet");
    }

    @ParameterizedTest
    @MethodSource("installations")
    void everyObjectIsOneThatKubernetesKnowsWithFieldsThatItKnows(Map<String, String> values) {
        var serialization = new KubernetesSerialization();
        var unknown = new ArrayList<String>();
        for (var object : Chart.rendered(values)) {
            if (NOT_KUBERNETES_OWN.contains(String.valueOf(object.get("kind")))) continue;
            var yaml = serialization.asYaml(object);
            var typed = serialization.<HasMetadata>unmarshal(yaml);
            assertThat(typed).isNotInstanceOf(GenericKubernetesResource.class);
            lost(Chart.name(object), object, map(serialization.convertValue(typed, Map.class)), unknown);
        }
        assertThat(unknown).isEmpty();
    }

    /// What is written and is not what the type holds: additional properties are fields that nobody reads.
    private static void lost(String path, Object written, Object held, List<String> unknown) {
        if (written instanceof Map<?, ?> fields && held instanceof Map<?, ?> known) {
            fields.forEach((name, value) -> {
                if (!known.containsKey(name) && !isEmpty(value)) unknown.add(path + "." + name);
                else if (value != null && known.get(name) != null) {
                    lost(path + "." + name, value, known.get(name), unknown);
                }
            });
        } else if (written instanceof List<?> items && held instanceof List<?> others) {
            for (var at = 0; at < items.size(); at++)
                lost(path + "[" + at + "]", items.get(at), others.get(at), unknown);
        }
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof List<?> list && list.isEmpty();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void everyServiceIsDeployedWithProbesAndLimitsAndNoRights(Map<String, String> values) {
        var deployments = Chart.ofKind(Chart.rendered(values), "Deployment");

        assertThat(deployments).extracting(Chart::name).containsExactlyInAnyOrderElementsOf(named(""));
        for (var deployment : deployments) {
            var pod = Chart.pod(deployment);
            assertThat(pod.get("automountServiceAccountToken")).isEqualTo(false);
            assertThat(map(pod, "securityContext")).containsEntry("runAsNonRoot", true);
            assertThat((int) Objects.requireNonNull(pod.get("terminationGracePeriodSeconds")))
                    .isGreaterThanOrEqualTo(65);
            var containers = new ArrayList<>(maps(pod, "containers"));
            for (var container : containers) {
                assertThat(container).containsKeys("startupProbe", "livenessProbe", "readinessProbe");
                // Liveness asks the process alone: a database that is away is no reason to start it again.
                assertThat(map(container, "livenessProbe", "httpGet"))
                        .containsEntry("path", "/actuator/health/liveness")
                        .containsEntry("port", "http");
                assertThat(map(container, "readinessProbe", "httpGet"))
                        .containsEntry("path", "/actuator/health/readiness");
                assertThat(maps(container, "ports"))
                        .extracting(port -> port.get("name"))
                        .contains("http");
                assertThat(strings(container, "args")).contains("--port=8080");
            }
            containers.addAll(maps(pod, "initContainers"));
            for (var container : containers) {
                assertThat(map(container, "securityContext"))
                        .containsEntry("allowPrivilegeEscalation", false)
                        .containsEntry("readOnlyRootFilesystem", true);
                assertThat(strings(map(container, "securityContext", "capabilities"), "drop"))
                        .containsExactly("ALL");
                assertThat(map(container, "resources", "limits")).containsKey("memory");
                assertThat(map(container, "resources", "requests")).containsKeys("cpu", "memory");
                assertThat(String.valueOf(container.get("image"))).contains(":").doesNotEndWith(":latest");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void everyVolumeThatIsMountedIsThereAndTheOtherWayRound(Map<String, String> values) {
        for (var deployment : Chart.ofKind(Chart.rendered(values), "Deployment")) {
            var pod = Chart.pod(deployment);
            var mounted = Stream.concat(maps(pod, "containers").stream(), maps(pod, "initContainers").stream())
                    .flatMap(container -> maps(container, "volumeMounts").stream())
                    .map(mount -> mount.get("name"))
                    .distinct();
            assertThat(maps(pod, "volumes").stream().map(volume -> volume.get("name")))
                    .containsExactlyInAnyOrderElementsOf(mounted.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("installations")
    void secretsAreNamedAndNeverWritten(Map<String, String> values) {
        for (var object : Chart.rendered(values)) {
            assertThat(object.get("kind")).isNotEqualTo("Secret");
        }
        for (var deployment : Chart.ofKind(Chart.rendered(values), "Deployment")) {
            for (var container : maps(Chart.pod(deployment), "containers")) {
                for (var variable : maps(container, "env")) {
                    var name = String.valueOf(variable.get("name"));
                    if (name.contains("PASSWORD") || name.contains("KEY") || name.contains("PROPERTIES")) {
                        assertThat(String.valueOf(variable.get("value")))
                                .as(name)
                                .startsWith("/run/");
                    }
                    if (name.endsWith("_USER")) assertThat(variable).doesNotContainKey("value");
                }
                assertThat(strings(container, "args")).noneMatch(argument -> argument.contains("password"));
            }
        }
    }

    @Test
    void selectorsFindThePodsOfTheirServiceAndNoOthers() {
        var all = Chart.rendered(Chart.EVERYTHING);
        var labels = new HashMap<String, Map<String, Object>>();
        for (var deployment : Chart.ofKind(all, "Deployment")) {
            labels.put(Chart.name(deployment), map(deployment, "spec", "template", "metadata", "labels"));
            assertThat(labels.get(Chart.name(deployment)))
                    .containsAllEntriesOf(map(deployment, "spec", "selector", "matchLabels"));
        }
        for (var kind : List.of("Service", "PodDisruptionBudget", "NetworkPolicy")) {
            assertThat(Chart.ofKind(all, kind)).hasSize(ROLES.size()).allSatisfy(object -> {
                var selector = map(object, "spec", kind.equals("NetworkPolicy") ? "podSelector" : "selector");
                var wanted = kind.equals("Service") ? selector : map(selector, "matchLabels");
                assertThat(labels.entrySet().stream()
                                .filter(pod -> pod.getValue().entrySet().containsAll(wanted.entrySet()))
                                .map(Map.Entry::getKey))
                        .containsExactly(Chart.name(object));
            });
        }
    }

    @Test
    void onlyThoseNamedReachAServiceAndWorkersNobodyButPrometheus() {
        var all = Chart.rendered(Chart.LEAST);
        for (var policy : Chart.ofKind(all, "NetworkPolicy")) {
            assertThat(strings(map(policy, "spec"), "policyTypes")).containsExactly("Ingress", "Egress");
            var rules = maps(map(policy, "spec"), "ingress");
            assertThat(rules).hasSize(Chart.name(policy).endsWith("-command") ? 2 : 1);
            for (var rule : rules) assertThat(list(rule, "from")).hasSize(1);
        }
    }

    @Test
    void whatIsScaledByOthersIsNotScaledByTheDeployment() {
        var all = Chart.rendered(Chart.EVERYTHING);
        var scaled = Stream.concat(
                        Chart.ofKind(all, "HorizontalPodAutoscaler").stream(),
                        Chart.ofKind(all, "ScaledObject").stream())
                .map(object -> map(object, "spec", "scaleTargetRef").get("name"))
                .toList();

        assertThat(scaled).containsExactlyInAnyOrder("uni-cairn-query", "uni-cairn-projections");
        for (var deployment : Chart.ofKind(all, "Deployment")) {
            assertThat(map(deployment, "spec").containsKey("replicas"))
                    .isEqualTo(!scaled.contains(Chart.name(deployment)));
        }
    }

    @Test
    void moreWorkersThanPartitionsAreRefused() {
        assertThatThrownBy(() -> Chart.text(Map.of(
                        "withoutAuthentication", "true",
                        "projections.autoscaling.enabled", "true",
                        "projections.autoscaling.maxReplicas", "13")))
                .hasMessageContaining("12 partitions");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theSchemaRefuses(Map<String, String> values, String named) {
        var all = new HashMap<>(values);
        all.put("withoutAuthentication", "true");
        assertThatThrownBy(() -> Chart.text(all)).hasMessageContaining(named);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(Map.of("image.tag", "latest"), "tag"),
                Arguments.of(Map.of("qurey.replicas", "3"), "qurey"),
                Arguments.of(Map.of("query.replicas", "0"), "replicas"),
                Arguments.of(Map.of("database.url", "jdbc:postgresql://db/cairn?password=x"), "url"),
                Arguments.of(Map.of("kafka.servers", "kafka"), "servers"));
    }

    private static List<String> named(String suffix) {
        return ROLES.stream().map(role -> "uni-cairn-" + role + suffix).toList();
    }
}
