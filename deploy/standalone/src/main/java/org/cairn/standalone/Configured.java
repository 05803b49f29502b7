package org.cairn.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cairn.standalone.configuration.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What this process was configured with, before its command line is read: its options have defaults from there.
final class Configured {
    static final String OPTION = "--config";
    private static final String VARIABLE = "CAIRN_CONFIG";

    private static final Map<String, String> OPTIONS = Map.of(
            "--role", "cairn.role",
            "--port", "cairn.port",
            "--listen", "cairn.listen",
            "--without-authentication", "cairn.without-authentication",
            "--data-dir", "cairn.data-dir",
            "--database-url", "cairn.database-url",
            "--kafka", "cairn.kafka.servers");

    private static @Nullable Settings settings;

    /// Reads it, and lets every part of the application find it.
    static void from(String[] arguments) {
        var read = Settings.of(file(arguments), System.getenv(), System.getProperties());
        read.publish();
        settings = read;
    }

    private static @Nullable Path file(String[] arguments) {
        for (var i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) return Path.of(arguments[i].substring(OPTION.length() + 1));
            if (arguments[i].equals(OPTION) && i + 1 < arguments.length) return Path.of(arguments[i + 1]);
        }
        var variable = System.getenv(VARIABLE);
        return variable == null || variable.isBlank() ? null : Path.of(variable.strip());
    }

    /// The default of an option, if it is configured.
    static @Nullable String option(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) return null;
        var key = OPTIONS.get(option.longestName());
        return key == null ? null : value(key);
    }

    static @Nullable String value(String key) {
        var read = settings;
        return read == null ? null : read.value(key);
    }

    /// Who connects to a database of the user's own: in the form of variables.
    static Map<String, String> credentials() {
        if (settings == null) return System.getenv();
        var found = new HashMap<String, String>();
        var user = value("cairn.database-user");
        var password = value("cairn.database-password");
        if (user != null) found.put(DatabaseAddress.USER, user);
        if (password != null) found.put(DatabaseAddress.PASSWORD, password);
        return found;
    }

    private Configured() {}
}
