package org.cairn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void isOfTheReleaseAndLocaleThatCairnRunsOn() throws SQLException {
        var database = TestPostgres.shared().database("postgres");
        assertThat(value(database, "SHOW server_version_num")).startsWith("18");
        assertThat(value(database, "SHOW fsync")).isEqualTo("off");
        assertThat(value(
                        database,
                        "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'template1'"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void oneOfItsOwnIsDurableIfAskedAndTakesOtherUsers() throws SQLException {
        try (var server = TestPostgres.startDurable()) {
            var database = server.database("postgres");
            assertThat(value(database, "SHOW fsync")).isEqualTo("on");
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE somebody LOGIN");
            }
            assertThat(value(server.database("somebody", "postgres"), "SELECT current_user"))
                    .isEqualTo("somebody");
        }
    }

    private static String value(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
