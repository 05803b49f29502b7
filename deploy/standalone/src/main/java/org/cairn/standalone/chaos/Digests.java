package org.cairn.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cairn.standalone.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the packaged application for the digests of the read models, as workers kept them and as they are built from
/// the log without Kafka.
///
/// @param folder  the data directory of the processes that are started for that
/// @param options where the database is
record Digests(Path folder, List<String> options, Map<String, String> credentials) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Builds all of them anew.
    ///
    /// @return tables that differ
    List<String> differing() throws InterruptedException {
        var kept = tables();
        run("rebuild", "--accept-differences");
        var built = tables();
        var names = new TreeSet<>(kept.keySet());
        names.addAll(built.keySet());
        if (names.isEmpty()) throw new Failure("there are no read models to compare");
        return names.stream()
                .filter(name -> !String.valueOf(kept.get(name)).equals(built.get(name)))
                .toList();
    }

    private Map<String, String> tables() throws InterruptedException {
        var digests = new LinkedHashMap<String, String>();
        for (var table : run("digest").path("tables")) {
            digests.put(
                    table.path("readModel").asString() + "."
                            + table.path("table").asString(),
                    table.path("sha256").asString());
        }
        return digests;
    }

    private JsonNode run(String... what) throws InterruptedException {
        var command = new ArrayList<>(Service.application());
        command.add("projections");
        command.addAll(List.of(what));
        command.addAll(List.of("--json", "--data-dir", folder.toString()));
        command.addAll(options);
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("stderr").toFile()));
            builder.environment().putAll(credentials);
            var process = builder.start();
            String last = "{}";
            try (var lines = process.inputReader()) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) last = line;
            } finally {
                process.destroy();
            }
            if (process.waitFor() != 0) {
                throw new Failure("projections %s failed: %s; see %s".formatted(what[0], last, folder));
            }
            return JSON.readTree(last);
        } catch (IOException e) {
            throw new Failure("projections %s cannot be started: %s".formatted(what[0], e.getMessage()), e);
        }
    }
}
