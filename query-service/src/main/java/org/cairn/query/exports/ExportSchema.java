package org.cairn.query.exports;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The schema `export`: the log of exports. Truth, not to be made again from anything else.
public final class ExportSchema {
    private ExportSchema() {}

    /// Creates the schema, or brings it up to date. To be run after the schemas of the write side and of the
    /// projections.
    ///
    /// @param owner connects as the role that owns the schemas
    public static void migrate(DataSource owner) {
        Flyway.configure(ExportSchema.class.getClassLoader())
                .dataSource(owner)
                .schemas("export")
                .defaultSchema("export")
                .createSchemas(true)
                .table("schema_history")
                .locations("classpath:org/cairn/query/exports/migration")
                .load()
                .migrate();
    }
}
