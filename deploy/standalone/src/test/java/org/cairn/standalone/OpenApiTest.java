package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The contract in the repository is what the application says of itself.
class OpenApiTest {

    private static final Path CONTRACT = Path.of("../../docs/reference/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// After a wanted change: `mvn -pl deploy/standalone -am test -Dtest=OpenApiTest -Dcairn.write-contract=true
    /// -Dsurefire.failIfNoSpecifiedTests=false`.
    @Test
    void theContractInTheRepositoryIsWhatRuns(@TempDir Path data) throws IOException, InterruptedException {
        JsonNode running;
        try (var cairn = TestCairn.serving(data)) {
            running = cairn.get("/v3/api-docs");
        }
        if (Boolean.getBoolean("cairn.write-contract"))
            Files.writeString(CONTRACT, JSON.writeValueAsString(running) + "\n");

        assertThat(JSON.readTree(CONTRACT)).isEqualTo(running);
        assertOperationsAreNamed(running);
    }

    private static void assertOperationsAreNamed(JsonNode api) {
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        var names = new HashSet<String>();
        for (var path : api.get("paths").properties()) {
            assertThat(path.getKey()).startsWith("/api/v1/");
            for (var operation : path.getValue().properties()) {
                var name = operation.getValue().get("operationId").asString();
                assertThat(names.add(name)).as("'%s' names one operation", name).isTrue();
                assertThat(operation.getValue().at("/responses/default/content").propertyNames())
                        .as(name)
                        .containsExactly("application/problem+json");
                if (!operation.getKey().toLowerCase(Locale.ROOT).equals("get")) {
                    assertThat(operation.getValue().get("parameters").findValuesAsString("name"))
                            .as(name)
                            .contains("Cairn-Actor", "Idempotency-Key");
                }
            }
        }
        assertThat(names).isNotEmpty();
    }
}
