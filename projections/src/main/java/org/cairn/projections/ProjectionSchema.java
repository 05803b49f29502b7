package org.cairn.projections;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The schema `projection`: the control tables of the runner, and the roles `cairn_projector` and `cairn_query`;
/// and the schema `reports`: rows of reports on fidelity and drift.
///
/// The read models themselves are no migrations: the runner creates them, and builds them anew where their
/// shape changed.
public final class ProjectionSchema {
    private ProjectionSchema() {}

    /// Creates the schemas, or brings them up to date. Does nothing if they are. Safe to call from several
    /// processes at once.
    ///
    /// @param owner connects as the role that owns the schemas; it needs the right to create roles if they are
    ///     absent
    public static void migrate(DataSource owner) {
        migrate(owner, "projection", "classpath:org/cairn/projections/migration");
        migrate(owner, "reports", "classpath:org/cairn/projections/reports/migration");
    }

    private static void migrate(DataSource owner, String schema, String location) {
        Flyway.configure(ProjectionSchema.class.getClassLoader())
                .dataSource(owner)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .table("schema_history")
                .locations(location)
                .load()
                .migrate();
    }
}
