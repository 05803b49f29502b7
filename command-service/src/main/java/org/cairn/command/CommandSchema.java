package org.cairn.command;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The tables that the write side owns beside the event store: schemas `identity` and `relay`.
public final class CommandSchema {

    /// Creates the schemas or brings them up to date. Safe to repeat.
    ///
    /// @param owner may create schemas and roles
    public static void migrate(DataSource owner) {
        migrate(owner, "identity");
        migrate(owner, "relay");
    }

    private static void migrate(DataSource owner, String schema) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .locations("classpath:org/cairn/command/%s/migration".formatted(schema))
                .load()
                .migrate();
    }

    private CommandSchema() {}
}
