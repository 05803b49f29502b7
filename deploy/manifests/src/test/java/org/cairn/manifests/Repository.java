package org.cairn.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/// Files of this repository, and what is in them.
final class Repository {
    static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();
    static final Path ROOT = Objects.requireNonNull(DEPLOY.getParent());
    static final Path CHART = DEPLOY.resolve("kubernetes/cairn");

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All Java sources of the application, one after the other.
    static String sources() {
        return Stream.of("command-service", "projections", "query-service", "deploy/standalone")
                .map(module -> sources(ROOT.resolve(module).resolve("src/main/java")))
                .collect(Collectors.joining("\n"));
    }

    private static String sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Repository::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> yaml(Path file) {
        return map(parser().load(text(file)));
    }

    static List<Map<String, Object>> documents(String yaml) {
        return StreamSupport.stream(parser().loadAll(yaml).spliterator(), false)
                .filter(Objects::nonNull)
                .map(Repository::map)
                .toList();
    }

    /// A key that is there twice is a mistake, though YAML's parsers take the last.
    private static Yaml parser() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(options);
    }

    @SuppressWarnings("unchecked") // A YAML file is what it is; what is not as expected fails the test.
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static Map<String, Object> map(Map<String, Object> parent, String... path) {
        var at = parent;
        for (var key : path) at = map(Objects.requireNonNull(at.get(key), () -> String.join(".", path)));
        return at;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> parent, String key) {
        return (List<Object>) Objects.requireNonNullElse(parent.get(key), List.of());
    }

    static List<Map<String, Object>> maps(Map<String, Object> parent, String key) {
        return list(parent, key).stream().map(Repository::map).toList();
    }

    static List<String> strings(Map<String, Object> parent, String key) {
        return list(parent, key).stream().map(String::valueOf).toList();
    }

    /// Every scalar below `value`, with the key that it stands under.
    static void scalars(String key, Object value, BiConsumer<String, String> seen) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((name, child) -> {
                    if (child != null) scalars(String.valueOf(name), child, seen);
                });
            case List<?> list -> {
                for (var child : list) scalars(key, child, seen);
            }
            default -> seen.accept(key, String.valueOf(value));
        }
    }

    private Repository() {}
}
