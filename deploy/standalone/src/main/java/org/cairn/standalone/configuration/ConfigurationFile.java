package org.cairn.standalone.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/// A file of keys and values, in YAML or as properties.
final class ConfigurationFile {

    /// @throws WrongConfiguration if it cannot be read
    static Map<String, String> read(Path file) {
        if (!Files.isReadable(file)) {
            throw new WrongConfiguration(List.of("the configuration %s cannot be read".formatted(file)));
        }
        var loader = file.toString().endsWith(".properties")
                ? new PropertiesPropertySourceLoader()
                : new YamlPropertySourceLoader();
        var found = new LinkedHashMap<String, String>();
        try {
            for (var source : loader.load("configuration", new FileSystemResource(file))) {
                var keys = (EnumerablePropertySource<?>) source;
                for (var key : keys.getPropertyNames()) {
                    found.put(key, Objects.toString(keys.getProperty(key), ""));
                }
            }
        } catch (IOException | RuntimeException e) {
            var told = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new WrongConfiguration(List.of("the configuration %s is wrong: %s".formatted(file, told)));
        }
        return found;
    }

    private ConfigurationFile() {}
}
