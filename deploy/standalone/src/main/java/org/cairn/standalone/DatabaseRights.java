package org.cairn.standalone;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the user of the database must be allowed to do there, looked at before the migrations: in the middle of them
/// the first thing that is refused would say little, and a grant without the right to it is no more than a warning.
final class DatabaseRights {

    private static final int OLDEST_POSTGRESQL = 160_000;

    /// Once the schemas are there, being able to become the roles is enough.
    private static final String QUESTION = """
            WITH known AS (SELECT to_regnamespace('eventstore') IS NOT NULL AND to_regnamespace('identity') IS NOT NULL
                                  AND to_regnamespace('projection') IS NOT NULL
                                  AND to_regnamespace('institution') IS NOT NULL AS migrated),
                 wanted AS (SELECT name, to_regrole(name) AS role, name LIKE 'cairn%' AS becomes
                              FROM unnest(ARRAY['cairn_writer', 'cairn_reader', 'cairn_identity', 'cairn_projector',
                                                'cairn_query', 'bi_analyst', 'bi_reader']) AS name)
            SELECT current_user AS who, current_database() AS database, migrated,
                   current_setting('server_version_num')::integer AS version,
                   pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS only_reads,
                   (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS creates_roles,
                   has_database_privilege(current_database(), 'CREATE WITH GRANT OPTION') AS grants_create,
                   ARRAY(SELECT name FROM wanted WHERE role IS NULL) AS absent,
                   ARRAY(SELECT name FROM wanted
                          WHERE role IS NOT NULL AND becomes
                            AND NOT pg_has_role(role, CASE WHEN migrated THEN 'SET' ELSE 'MEMBER WITH ADMIN OPTION' END)
                   ) AS withheld
              FROM known""";

    private record Found(
            String who,
            String database,
            boolean migrated,
            int version,
            boolean onlyReads,
            boolean createsRoles,
            boolean grantsCreate,
            List<String> absent,
            List<String> withheld) {}

    /// @throws Failure that names everything that is missing, and how to give it
    static void check(DataSource owner, DatabaseAddress address) {
        var missing = missing(ask(owner));
        if (!missing.isEmpty()) {
            throw new Failure("the database %s cannot be used: %s".formatted(address, String.join("; ", missing)));
        }
    }

    private static Found ask(DataSource owner) {
        return JdbcClient.create(owner)
                .sql(QUESTION)
                .query((row, _) -> new Found(
                        row.getString("who"),
                        row.getString("database"),
                        row.getBoolean("migrated"),
                        row.getInt("version"),
                        row.getBoolean("only_reads"),
                        row.getBoolean("creates_roles"),
                        row.getBoolean("grants_create"),
                        List.of((String[]) row.getArray("absent").getArray()),
                        List.of((String[]) row.getArray("withheld").getArray())))
                .single();
    }

    private static List<String> missing(Found found) {
        var missing = new ArrayList<String>();
        if (found.version() < OLDEST_POSTGRESQL) {
            missing.add("it is PostgreSQL %d, and Cairn needs 16 or later".formatted(found.version() / 10_000));
            return missing;
        }
        if (found.onlyReads()) missing.add("it can only be read");
        if (!found.absent().isEmpty() && !found.createsRoles()) {
            missing.add("the user may not create roles (ALTER ROLE %s CREATEROLE)".formatted(found.who()));
        }
        if (!found.withheld().isEmpty()) {
            missing.add(
                    ("the roles %s are there already, perhaps of another institution, and the user may not grant them; "
                                    + "give each institution a PostgreSQL server of its own")
                            .formatted(String.join(", ", found.withheld())));
        }
        if (!found.migrated() && !found.grantsCreate()) {
            missing.add("the user may not pass on CREATE on the database (ALTER DATABASE %s OWNER TO %s)"
                    .formatted(found.database(), found.who()));
        }
        return missing;
    }

    private DatabaseRights() {}
}
