package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.cairn.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// On a server of its own, because roles belong to the whole server.
class OrdinaryOwnerTest {
    @Test
    void anOwnerWhoIsNoSuperuserButMayCreateRolesCanMigrateAppendAndRead() throws Exception {
        try (var server = TestPostgres.start()) {
            try (var connection = DriverManager.getConnection(server.url("postgres"));
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE ordinary LOGIN CREATEROLE");
                statement.execute("CREATE DATABASE theirs OWNER ordinary");
            }
            try (var owner = pool(server, null)) {
                EventStoreSchema.migrate(owner);
                EventStoreSchema.migrate(owner);
            }
            try (var writer = pool(server, "SET ROLE cairn_writer");
                    var reader = pool(server, "SET ROLE cairn_reader")) {
                try (var engine = new PostgresEventStorageEngine(
                        writer, new JacksonConverter(JsonMapper.builder().build()), EngineSettings.defaults())) {
                    TestEvents.append(engine, AppendCondition.none(), TestEvents.event("t", "1"))
                            .join();
                }
                assertThat(new PostgresEventLog(reader).read(0, 10)).hasSize(1);
            }
        }
    }

    private static HikariDataSource pool(TestPostgres server, @Nullable String initialSql) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.url("ordinary", "theirs"));
        config.setMaximumPoolSize(3);
        config.setConnectionInitSql(initialSql);
        return new HikariDataSource(config);
    }
}
