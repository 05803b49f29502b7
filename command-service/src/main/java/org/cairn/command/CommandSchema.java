package org.cairn.command;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The tables that the write side owns beside the event store: schema `identity`.
public final class CommandSchema {

    /// Creates the schema or brings it up to date. Safe to repeat.
    ///
    /// @param owner may create schemas and roles
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .schemas("identity")
                .locations("classpath:org/cairn/command/identity/migration")
                .load()
                .migrate();
    }

    private CommandSchema() {}
}
