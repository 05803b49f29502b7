package org.cairn.eventstore.integrity;

import java.sql.Connection;
import java.sql.SQLException;

/// Whether triggers, grants and functions are as the migrations made them.
final class Protection {
    private Protection() {}

    /// Each gives one text per fault.
    private static final String FAULTS = """
            WITH insert_only AS (
                SELECT c.oid, c.relname, c.relowner, c.relacl
                  FROM unnest(ARRAY['event', 'request', 'checkpoint', 'subtree']) AS t(name)
                  JOIN pg_class c ON c.relname = t.name AND c.relnamespace = 'eventstore'::regnamespace
            ), refusing AS (
                SELECT t.tgrelid
                  FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
                 WHERE NOT t.tgisinternal AND t.tgenabled = 'A' AND t.tgqual IS NULL AND t.tgattr = ''
                   -- Before each statement that updates, deletes or truncates.
                   AND t.tgtype & (1 + 2 + 8 + 16 + 32) = 2 + 8 + 16 + 32
                   AND p.pronamespace = 'eventstore'::regnamespace AND p.proname = 'refuse_change'
                   AND p.prolang = (SELECT oid FROM pg_language WHERE lanname = 'plpgsql')
                   AND regexp_replace(p.prosrc, '\\s+', ' ', 'g') = ' BEGIN RAISE EXCEPTION ''% on %.% is refused: the'
                       ' table is insert-only'', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE ='
                       ' ''insufficient_privilege''; END '
            )
            SELECT 'no trigger keeps eventstore.' || relname || ' from being changed' FROM insert_only
             WHERE oid NOT IN (SELECT tgrelid FROM refusing)
            UNION ALL
            SELECT coalesce(r.rolname, 'everybody') || ' may ' || lower(a.privilege_type) || ' on eventstore.' || i.relname
              FROM insert_only i CROSS JOIN LATERAL aclexplode(i.relacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
             WHERE a.grantee <> i.relowner AND a.privilege_type IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')
               AND NOT (a.privilege_type = 'INSERT' AND r.rolname = 'cairn_writer' AND i.relname IN ('event', 'request'))
            UNION ALL
            SELECT coalesce(r.rolname, 'everybody') || ' may ' || lower(a.privilege_type) || ' on eventstore.' || i.relname
                   || '.' || c.attname
              FROM insert_only i JOIN pg_attribute c ON c.attrelid = i.oid CROSS JOIN LATERAL aclexplode(c.attacl) a
              LEFT JOIN pg_roles r ON r.oid = a.grantee
             WHERE a.grantee <> i.relowner AND a.privilege_type IN ('INSERT', 'UPDATE')
            UNION ALL
            SELECT 'eventstore.' || i.relname || ' has the rule ' || r.rulename
              FROM insert_only i JOIN pg_rewrite r ON r.ev_class = i.oid
            UNION ALL
            SELECT 'eventstore.' || i.relname || ' has the trigger ' || t.tgname
              FROM insert_only i JOIN pg_trigger t ON t.tgrelid = i.oid
             WHERE NOT t.tgisinternal AND t.tgname <> 'insert_only'
            UNION ALL
            SELECT 'eventstore.' || i.relname || ' is no plain table' FROM insert_only i JOIN pg_class c USING (oid)
             WHERE c.relkind <> 'r' OR c.relrowsecurity
            ORDER BY 1""";

    static void check(Connection connection, Findings findings) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(FAULTS)) {
            while (result.next()) {
                findings.add(Finding.of(Finding.Kind.UNPROTECTED, result.getString(1)));
            }
        }
    }
}
