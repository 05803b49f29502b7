package org.cairn.standalone.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is configured: the JVM's properties come first, then the environment's variables, then the file. Options of the
/// command line come before all of them.
///
/// A value may also be in a file of its own, which `CAIRN_…_FILE` names, as secrets are handed to containers.
public final class Settings {
    private static final String OWN = "cairn.";
    private static final String OWN_VARIABLE = "CAIRN_";

    /// Of the script, of tests, and of this class.
    private static final List<String> OTHER_VARIABLES =
            List.of("CAIRN_CONFIG", "CAIRN_JAVA_OPTS", "CAIRN_DATA", "CAIRN_DATA_REQUIRED");

    /// What Kubernetes sets for a service of the name `cairn`, or that begins with it.
    private static final Pattern SERVICE_LINK =
            Pattern.compile("CAIRN_(.*_)?(SERVICE_(HOST|PORT.*)|PORT_\\d+_(TCP|UDP).*)");

    /// What the application tells itself, and other tools tell it.
    private static final List<String> OTHER_PROPERTIES = List.of("cairn.log.", "cairn.broker", "cairn.jar");

    private final Map<String, String> values;
    private final Map<String, String> passedOn;

    private Settings(Map<String, String> values, Map<String, String> passedOn) {
        this.values = Map.copyOf(values);
        this.passedOn = Map.copyOf(passedOn);
    }

    /// @param file null if there is none
    /// @throws WrongConfiguration that names all that is wrong
    public static Settings of(@Nullable Path file, Map<String, String> environment, Properties system) {
        var wrong = new ArrayList<String>();
        var inFile = file == null ? Map.<String, String>of() : ConfigurationFile.read(file);
        var values = new LinkedHashMap<String, String>();
        for (var setting : Catalogue.ALL) {
            var place = setting.key();
            var value = present(system.getProperty(setting.key()));
            if (value == null) {
                place = setting.variable();
                value = variable(environment, place);
            }
            if (value == null) {
                place = setting.fileVariable();
                value = content(place, environment, wrong);
            }
            if (value == null) {
                place = "%s in %s".formatted(setting.key(), file);
                value = present(inFile.get(setting.key()));
            }
            if (value == null) continue;
            if (setting.kind().accepts(value)) values.put(setting.key(), value);
            else if (setting.isSecret()) wrong.add(place + " is none");
            else
                wrong.add("%s is '%s', which is not %s"
                        .formatted(place, value, setting.kind().words()));
        }
        unknownVariables(environment, wrong);
        unknownKeys(inFile, file, wrong);
        if (!wrong.isEmpty()) throw new WrongConfiguration(wrong);
        return new Settings(values, others(inFile));
    }

    /// Of JVM properties that begin with `cairn.`, and mean nothing.
    ///
    /// @throws WrongConfiguration that names them
    public static void requireKnown(Properties system) {
        var wrong = system.stringPropertyNames().stream()
                .filter(name -> name.startsWith(OWN) && Catalogue.of(name).isEmpty())
                .filter(name -> OTHER_PROPERTIES.stream().noneMatch(name::startsWith))
                .sorted()
                .map(name -> "there is no key " + name + Nearest.hint(name))
                .toList();
        if (!wrong.isEmpty()) throw new WrongConfiguration(wrong);
    }

    /// Null if it is not configured.
    public @Nullable String value(String key) {
        if (Catalogue.of(key).isEmpty()) throw new IllegalArgumentException("No key " + key);
        return values.get(key);
    }

    /// Lets every part of the application find it, as JVM properties; but for secrets, which are asked for here only.
    public void publish() {
        values.forEach((key, value) -> {
            if (!Catalogue.of(key).orElseThrow().isSecret()) System.setProperty(key, value);
        });
        passedOn.forEach((key, value) -> {
            if (System.getProperty(key) == null) System.setProperty(key, value);
        });
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String variable(Map<String, String> environment, String name) {
        var value = present(environment.get(name));
        return value == null || isServiceLink(name, value) ? null : value;
    }

    private static boolean isServiceLink(String name, String value) {
        return SERVICE_LINK.matcher(name).matches() || name.endsWith("_PORT") && value.matches("(tcp|udp)://.*");
    }

    private static @Nullable String content(String variable, Map<String, String> environment, List<String> wrong) {
        var place = present(environment.get(variable));
        if (place == null) return null;
        try {
            return present(Files.readString(Path.of(place)));
        } catch (IOException e) {
            wrong.add("%s names %s, which cannot be read".formatted(variable, place));
            return null;
        }
    }

    private static void unknownVariables(Map<String, String> environment, List<String> wrong) {
        environment.keySet().stream()
                .filter(name -> name.startsWith(OWN_VARIABLE))
                .sorted()
                .forEach(name -> {
                    var known = OTHER_VARIABLES.contains(name)
                            || isServiceLink(name, environment.getOrDefault(name, ""))
                            || Catalogue.ALL.stream()
                                    .anyMatch(setting -> setting.variable().equals(name)
                                            || setting.fileVariable().equals(name));
                    if (!known) wrong.add("there is no variable " + name + Nearest.variableHint(name));
                });
    }

    private static void unknownKeys(Map<String, String> inFile, @Nullable Path file, List<String> wrong) {
        inFile.keySet().stream().sorted().forEach(key -> {
            var known = key.startsWith(OWN)
                    ? Catalogue.of(key).isPresent()
                    : key.matches("(logging|management|server|spring)\\..*");
            if (!known) wrong.add("there is no key %s, as in %s%s".formatted(key, file, Nearest.hint(key)));
        });
    }

    private static Map<String, String> others(Map<String, String> inFile) {
        var others = new LinkedHashMap<>(inFile);
        others.keySet().removeIf(key -> key.startsWith(OWN));
        return others;
    }
}
