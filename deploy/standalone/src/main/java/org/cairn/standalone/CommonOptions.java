package org.cairn.standalone;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command takes.
final class CommonOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description =
                    "What is kept between runs: database, password file, logs. Default ./data (demo: ./data/demo).")
    private @Nullable Path dataDir;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "A PostgreSQL of your own, jdbc:postgresql://host/name, instead of the embedded one. "
                    + "User and password may be in the URL, or in CAIRN_DATABASE_USER and CAIRN_DATABASE_PASSWORD.")
    private @Nullable String databaseUrl;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to serve (demo, serve); 0 takes any free one and prints it. Default ${DEFAULT-VALUE}.")
    private int port = 8080;

    /// Read before all others, as they have their defaults from it.
    @Option(
            names = Configured.OPTION,
            paramLabel = "FILE",
            description = "Configuration in YAML, or as .properties. Or CAIRN_CONFIG. Options and CAIRN_... variables "
                    + "come first.")
    private @Nullable Path config;

    @Option(names = "--json", description = "The last line of standard output is one JSON object.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Path dataDirectory(String otherwise) {
        return dataDir == null ? Path.of(otherwise) : dataDir;
    }

    @Nullable
    DatabaseAddress ownDatabase() {
        return databaseUrl == null ? null : DatabaseAddress.own(databaseUrl, Configured.credentials());
    }

    int port() {
        if (port < 0 || port > 65535) throw new UsageFailure("--port must be between 0 and 65535");
        return port;
    }

    Terminal terminal() {
        return new Terminal(System.out, System.err, json);
    }
}
