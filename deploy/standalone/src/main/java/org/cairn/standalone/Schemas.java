package org.cairn.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.cairn.command.CommandSchema;
import org.cairn.eventstore.EventStoreSchema;
import org.cairn.projections.ProjectionSchema;
import org.cairn.query.exports.ExportSchema;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The schemas of all parts. Whoever may bring them up to date does so at its start, one process after the other; who
/// may not, waits until somebody has.
final class Schemas {
    private static final String FILES = "classpath*:org/cairn/**/migration/*.sql";

    /// "cairn", so that no other program takes the same lock by chance.
    private static final long LOCK = 0x636169726e_00_00L;

    private static final String MAY_MIGRATE = """
            SELECT coalesce((SELECT pg_has_role(current_user, nspowner, 'USAGE') FROM pg_namespace
                              WHERE nspname = 'institution'),
                            has_database_privilege(current_database(), 'CREATE'))""";

    /// Whether the user has, or may have, made the schemas.
    static boolean mayMigrate(DataSource owner) {
        return JdbcClient.create(owner).sql(MAY_MIGRATE).query(Boolean.class).single();
    }

    /// @return the zone of the institution
    static ZoneId migrate(DataSource owner, DataSource lock) throws SQLException {
        // Flyway's own lock is one for each schema, and its first start in a new one is not under it.
        try (var alone = lock.getConnection();
                var statement = alone.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            try {
                EventStoreSchema.migrate(owner);
                CommandSchema.migrate(owner);
                ProjectionSchema.migrate(owner);
                ExportSchema.migrate(owner);
                var zone = InstitutionZone.in(owner, InstitutionZone.configured());
                note(owner);
                return zone;
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private static void note(DataSource owner) {
        JdbcClient.create(owner)
                .sql("INSERT INTO institution.migration (name) SELECT unnest(?) ON CONFLICT DO NOTHING")
                .param(names().toArray(String[]::new))
                .update();
    }

    /// Which migrations of this release the database has not had. All of them, if it has no schemas yet.
    ///
    /// @param service somebody who is in one of the roles at least
    static List<String> missing(DataSource service) {
        var jdbc = JdbcClient.create(service);
        var there = jdbc.sql("""
                        SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                        WHERE n.nspname = 'institution' AND c.relname = 'migration')""").query(Boolean.class).single();
        if (!there) return names();
        var had = jdbc.sql("SELECT name FROM institution.migration")
                .query(String.class)
                .set();
        return names().stream().filter(name -> !had.contains(name)).toList();
    }

    /// For example `command.relay V001__relay`: the package and the file.
    static List<String> names() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(file -> {
                        try {
                            return name(file.getURL().getPath());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String path) {
        var within = path.substring(path.lastIndexOf("org/cairn/") + "org/cairn/".length());
        return within.replace("/migration/", " ").replace(".sql", "").replace('/', '.');
    }

    private Schemas() {}
}
