package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.cairn.projections.Projections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Letting analysts in as operators do it, while Cairn runs.
class BiCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments)).isZero();
            return JSON.readTree(
                    bytes.toString(StandardCharsets.UTF_8).lines().toList().getLast());
        } finally {
            System.setOut(before);
        }
    }

    private static String freshness(JsonNode access) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        access.get("url").asString(),
                        access.get("user").asString(),
                        access.get("password").asString());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT projection FROM freshness WHERE projection = 'bi'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void anAnalystIsLetInAndShutOut(@TempDir Path data) throws SQLException {
        try (var cairn = TestCairn.in(data)) {
            cairn.bean(Projections.class).digest();
            for (var role : new String[] {"bi_reader", "bi_analyst"}) {
                var first = run("bi", "open", role, "--json", "--data-dir", data.toString());
                assertThat(freshness(first)).isEqualTo("bi");
                var second = run("bi", "open", role, "--json", "--data-dir", data.toString());
                assertThat(freshness(second)).isEqualTo("bi");
                assertThatThrownBy(() -> freshness(first)).hasMessageContaining("password authentication failed");
                run("bi", "close", role, "--json", "--data-dir", data.toString());
                assertThatThrownBy(() -> freshness(second)).isInstanceOf(SQLException.class);
            }
        }
    }
}
