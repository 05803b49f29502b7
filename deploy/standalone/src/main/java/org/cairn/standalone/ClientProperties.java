package org.cairn.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// Settings of `kafka-clients` in a file of properties, as all tools of Kafka take them: encryption, credentials.
final class ClientProperties {

    static Map<String, String> in(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new Failure("the Kafka client's properties %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
        var all = new HashMap<String, String>();
        for (var name : properties.stringPropertyNames()) all.put(name, properties.getProperty(name));
        return all;
    }

    private ClientProperties() {}
}
