package org.cairn.projections;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The schema `projection`: the control tables of the runner, and the roles `cairn_projector` and `cairn_query`.
///
/// The read models themselves are no migrations: the runner creates them, and builds them anew where their
/// shape changed.
public final class ProjectionSchema {
    private ProjectionSchema() {}

    /// Creates the schema, or brings it up to date. Does nothing if it is. Safe to call from several processes at once.
    ///
    /// @param owner connects as the role that owns the schema; it needs the right to create roles if they are
    ///     absent
    public static void migrate(DataSource owner) {
        Flyway.configure(ProjectionSchema.class.getClassLoader())
                .dataSource(owner)
                .schemas("projection")
                .defaultSchema("projection")
                .createSchemas(true)
                .table("schema_history")
                .locations("classpath:org/cairn/projections/migration")
                .load()
                .migrate();
    }
}
