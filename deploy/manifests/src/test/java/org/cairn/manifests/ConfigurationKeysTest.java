package org.cairn.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What Docker and Kubernetes tell Cairn is what Cairn listens to.
class ConfigurationKeysTest {
    private static final Pattern KEY = Pattern.compile("cairn(?:\\.[a-z0-9-]+)+");
    private static final Pattern VARIABLE = Pattern.compile("\"(CAIRN_[A-Z0-9_]+)\"");
    private static final Pattern OPTION = Pattern.compile("\"(--[a-z-]+)\"");

    /// Read by the image's own script, whoever else reads them.
    private static final Set<String> SCRIPT = Set.of("CAIRN_JAVA_OPTS", "CAIRN_DATABASE_PASSWORD_FILE");

    /// Variables by which compose.yaml itself is filled in, and those of the other programs in it.
    private static final Pattern OTHERS = Pattern.compile("CAIRN_(BI_[A-Z]+|PROMETHEUS_URL)");

    @Test
    void everyVariableIsOneThatCairnReads() {
        var told = new TreeSet<String>();
        told.addAll(chart());
        told.addAll(compose());

        assertThat(told).contains("CAIRN_KAFKA_SERVERS", "CAIRN_IDENTITY_MASTER_KEY", "CAIRN_DATABASE_PASSWORD_FILE");
        assertThat(known()).containsAll(told);
        var script = Repository.text(Repository.DEPLOY.resolve("docker/cairn"));
        assertThat(SCRIPT).allSatisfy(variable -> assertThat(script).contains(variable));
    }

    @Test
    void everyOptionIsOneOfTheCommandLine() {
        var options = new TreeSet<String>();
        OPTION.matcher(Repository.sources()).results().forEach(found -> options.add(found.group(1)));

        assertThat(options).contains("--role", "--database-url");
        assertThat(options).containsAll(arguments());
    }

    private static Set<String> known() {
        var sources = Repository.sources();
        var known = new TreeSet<>(SCRIPT);
        KEY.matcher(sources)
                .results()
                .forEach(found ->
                        known.add(found.group().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")));
        VARIABLE.matcher(sources).results().forEach(found -> known.add(found.group(1)));
        return known;
    }

    private static Set<String> chart() {
        var names = new TreeSet<String>();
        for (var deployment : Chart.ofKind(Chart.rendered(Chart.EVERYTHING), "Deployment")) {
            for (var container : Repository.maps(Chart.pod(deployment), "containers")) {
                for (var variable : Repository.maps(container, "env")) names.add(String.valueOf(variable.get("name")));
            }
        }
        return names;
    }

    private static Set<String> compose() {
        var names = new TreeSet<String>();
        for (var service : ComposeTest.services().values()) {
            if (service.get("environment") instanceof Map<?, ?> environment) {
                environment.keySet().stream()
                        .map(String::valueOf)
                        .filter(name -> name.startsWith("CAIRN_")
                                && !OTHERS.matcher(name).matches())
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static Set<String> arguments() {
        var chart = Chart.ofKind(Chart.rendered(Chart.EVERYTHING), "Deployment").stream()
                .flatMap(deployment -> Repository.maps(Chart.pod(deployment), "containers").stream())
                .flatMap(container -> Repository.strings(container, "args").stream());
        var compose = ComposeTest.ours().values().stream()
                .flatMap(service -> Repository.strings(service, "command").stream());
        var options = new TreeSet<String>();
        Stream.concat(chart, compose)
                .filter(argument -> argument.startsWith("--"))
                .forEach(argument -> options.add(argument.split("=", 2)[0]));
        return options;
    }
}
