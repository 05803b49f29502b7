package org.cairn.manifests;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What Helm makes of our chart.
final class Chart {

    /// The oldest that Chart.yaml allows, by its minor version.
    private static final String KUBERNETES = "1.29.0";

    /// As somebody would install it who has everything.
    static final Map<String, String> EVERYTHING = Map.of(
            "withoutAuthentication", "true",
            "projections.autoscaling.enabled", "true",
            "monitoring.enabled", "true",
            "kafka.clientSecret", "cairn-kafka",
            "erasureLedger.claim", "cairn-ledger",
            "command.javaOpts", "-Xlog:gc",
            "networkPolicy.commandFrom[0].podSelector.matchLabels.app", "gateway",
            "networkPolicy.queryFrom[0].podSelector.matchLabels.app", "gateway");

    /// With as little said as possible.
    static final Map<String, String> LEAST =
            Map.of("withoutAuthentication", "true", "query.autoscaling.enabled", "false");

    static List<Map<String, Object>> rendered(Map<String, String> values) {
        return Repository.documents(text(values));
    }

    static String text(Map<String, String> values) {
        var template = new Helm(Repository.CHART)
                .template()
                .withName("uni")
                .withNamespace("records")
                .withKubeVersion(KUBERNETES);
        values.forEach(template::set);
        return template.call();
    }

    /// A copy of the chart in which the values say something else.
    static Path copyWith(String said, String instead, Path folder) throws IOException {
        var copy = folder.resolve("cairn");
        try (var files = Files.walk(Repository.CHART)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(Repository.CHART.relativize(file).toString()));
            }
        }
        var values = copy.resolve("values.yaml");
        Files.writeString(values, Files.readString(values).replace(said, instead));
        return copy;
    }

    static List<Map<String, Object>> ofKind(List<Map<String, Object>> all, String kind) {
        return all.stream().filter(each -> kind.equals(each.get("kind"))).toList();
    }

    /// The pod that a deployment makes.
    static Map<String, Object> pod(Map<String, Object> deployment) {
        return Repository.map(deployment, "spec", "template", "spec");
    }

    static String name(Map<String, Object> object) {
        return String.valueOf(Repository.map(object, "metadata").get("name"));
    }

    private Chart() {}
}
