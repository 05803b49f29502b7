package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.eventstore.EventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `import case` as users call it.
class ImportCaseTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PACKAGE = """
            {"CFDocument": {"identifier": "c4ca4238-a0b9-4382-8dcc-000000000000", "uri": "https://example.org/d",
               "creator": "Somebody", "title": "Welding (basics)", "lastChangeDateTime": "2026-01-02T00:00:00Z"},
             "CFItems": [{"identifier": "c4ca4238-a0b9-4382-8dcc-000000000001", "uri": "https://example.org/1",
               "fullStatement": "Joins two plates", "lastChangeDateTime": "2026-01-02T00:00:00Z"}]}""";

    private final Path data;
    private final Path file;

    ImportCaseTest(@TempDir Path data, @TempDir Path folder) throws IOException {
        this.data = data;
        file = Files.writeString(folder.resolve("welding.json"), PACKAGE);
    }

    @Test
    void aFrameworkIsPublishedOnce() {
        var tried = run("--dry-run", "--json");
        assertThat(tried.exitCode()).as(tried.output()).isZero();
        assertThat(tried.json().get("events").asInt()).isZero();

        var first = run("--json");
        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(first.json().get("framework").asString()).isEqualTo("welding-basics");
        assertThat(first.json().get("version").asString()).isEqualTo("2026-01-02");
        assertThat(first.json().get("items").asInt()).isEqualTo(1);
        assertThat(first.json().get("events").asInt()).isEqualTo(1);
        assertThat(first.json().at("/notices/0/kind").asString()).isEqualTo("code-missing");
        assertThat(first.json().get("checksum").asString())
                .isEqualTo(tried.json().get("checksum").asString());

        var second = run();
        assertThat(second.exitCode()).as(second.output()).isZero();
        assertThat(second.output()).contains("Published already: welding-basics, version 2026-01-02", "code-missing");

        var named = run("--framework", "W", "--version", "1", "--json");
        assertThat(named.json().get("framework").asString()).isEqualTo("W");
        assertThat(named.json().get("version").asString()).isEqualTo("1");
        assertThat(named.json().get("events").asInt()).isEqualTo(1);
        try (var cairn = TestCairn.in(data)) {
            assertThat(cairn.bean(EventLog.class).head()).isEqualTo(2);
        }
    }

    @Test
    void whatCannotBeTakenIsSaidBeforeAnythingIsStarted() throws IOException {
        Files.writeString(file, "{}");
        var refused = run("--json");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.json().get("error").asString()).startsWith("case-not-a-package: ");
        Files.writeString(file, "{");
        assertThat(run("--json").exitCode()).isEqualTo(2);
        Files.delete(file);
        assertThat(run("--json").exitCode()).isEqualTo(2);
        Files.writeString(file, PACKAGE);
        assertThat(run("--framework", "not a code").exitCode()).isEqualTo(2);
        assertThat(data).isEmptyDirectory();
    }

    private record Ran(int exitCode, String output) {
        JsonNode json() {
            return JSON.readTree(output.lines().toList().getLast());
        }
    }

    private Ran run(String... options) {
        var all = new ArrayList<>(List.of("import", "case", file.toString(), "--data-dir", data.toString()));
        all.addAll(List.of(options));
        var bytes = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Main.run(all.toArray(String[]::new));
            return new Ran(exitCode, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
