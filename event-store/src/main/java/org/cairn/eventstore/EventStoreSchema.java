package org.cairn.eventstore;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The schema `eventstore`: its tables, its functions, and the roles `cairn_writer` and `cairn_reader`.
public final class EventStoreSchema {
    private EventStoreSchema() {}

    /// Creates the schema, or brings it up to date. Does nothing if it is. Safe to call from several processes
    /// at once.
    ///
    /// The history is kept in `eventstore.schema_history`, apart from other modules' histories in the same
    /// database. The two roles belong to the whole cluster: they are created if absent and granted to the
    /// owner.
    ///
    /// @param owner connects as the role that owns the schema; it needs the right to create roles if they are
    ///     absent
    public static void migrate(DataSource owner) {
        Flyway.configure(EventStoreSchema.class.getClassLoader())
                .dataSource(owner)
                .schemas("eventstore")
                .defaultSchema("eventstore")
                .createSchemas(true)
                .table("schema_history")
                .locations("classpath:org/cairn/eventstore/migration")
                .load()
                .migrate();
    }
}
