package org.cairn.query.dashboard;

/// The statement behind [ChangeQuery].
final class ChangeSql {

    /// Each kind of event on its day, those of one kind, day and wording in one row.
    ///
    /// A departure, an assignment or a platform change concerns a pathway if it names a section of it, or none at
    /// all; training, if whoever completed it works in a section of it.
    static final String CHANGES = """
            WITH standing AS (
                  SELECT 'departure' AS what, 'STAFF' AS kind, occurred_on AS happened_on, reason AS code, sections, operation
                    FROM bi.fact_staff_departure
                   WHERE occurred_on BETWEEN :from AND :until AND (CAST(:known AS timestamptz) IS NULL OR recorded_at <= :known)
                   UNION ALL
                  SELECT 'assignment', 'STAFF', occurred_on, role, sections, operation
                    FROM bi.fact_staff_assignment
                   WHERE occurred_on BETWEEN :from AND :until AND (CAST(:known AS timestamptz) IS NULL OR recorded_at <= :known)
                   UNION ALL
                  SELECT 'platform', 'PLATFORM', occurred_on,
                         platform || ', ' || change || CASE WHEN breaking THEN ', breaking' ELSE '' END, sections, operation
                    FROM bi.fact_platform_change
                   WHERE occurred_on BETWEEN :from AND :until AND (CAST(:known AS timestamptz) IS NULL OR recorded_at <= :known)
                   UNION ALL
                  SELECT 'training-end', 'TRAINING', t.expires_on + 1, t.course,
                         (SELECT array_agg(DISTINCT section) FROM bi.fact_staff_assignment a, unnest(a.sections) AS section
                           WHERE a.person = t.person),
                         t.operation
                    FROM bi.fact_training t
                   WHERE t.expires_on + 1 BETWEEN :from AND :until
                     AND (CAST(:known AS timestamptz) IS NULL OR t.recorded_at <= :known)
                     AND NOT EXISTS (SELECT FROM bi.fact_training later
                                      WHERE later.person = t.person AND later.course = t.course
                                        AND later.occurred_on > t.occurred_on AND later.occurred_on <= t.expires_on + 1)),
            operations AS (
                  SELECT what, kind, happened_on, code,
                         ARRAY(SELECT split_part(section, '/', 2) FROM unnest(sections) AS section
                                WHERE split_part(section, '/', 1) = :pathway) AS sections
                    FROM standing s
                   WHERE NOT EXISTS (SELECT FROM bi.fact_retraction r
                                      WHERE r.operation = s.operation
                                        AND (CAST(:known AS timestamptz) IS NULL OR r.recorded_at <= :known))
                     AND (s.what = 'platform' AND cardinality(s.sections) = 0
                          OR EXISTS (SELECT FROM unnest(s.sections) AS section
                                      WHERE split_part(section, '/', 1) = :pathway))),
            design AS (
                  SELECT 'framework-' || f.stage AS what, 'FRAMEWORK' AS kind, f.occurred_on AS happened_on,
                         f.framework || '/' || f.framework_version AS code, ARRAY[]::text[] AS sections
                    FROM bi.fact_framework_version f
                   WHERE f.framework IN (SELECT framework FROM bi.dim_pathway_version WHERE pathway = :pathway)
                     AND (CAST(:known AS timestamptz) IS NULL OR f.recorded_at <= :known)
                   UNION ALL
                  SELECT 'policy', 'POLICY', p.occurred_on, p.policy || '/' || p.policy_version, ARRAY[]::text[]
                    FROM bi.dim_policy p
                   WHERE p.policy IN (SELECT policy FROM bi.dim_pathway_version WHERE pathway = :pathway)
                     AND (CAST(:known AS timestamptz) IS NULL OR p.recorded_at <= :known)
                   UNION ALL
                  SELECT 'baseline', 'BASELINE', occurred_on, baseline, ARRAY[]::text[]
                    FROM bi.dim_baseline
                   WHERE pathway = :pathway AND (CAST(:known AS timestamptz) IS NULL OR recorded_at <= :known)
                   UNION ALL
                  SELECT 'version', 'VERSION', starts_on, version, ARRAY[]::text[]
                    FROM bi.dim_pathway_version
                   WHERE pathway = :pathway AND (CAST(:known AS timestamptz) IS NULL OR recorded_at <= :known))
            SELECT what, kind, happened_on, code, count(*) AS times,
                   ARRAY(SELECT DISTINCT section FROM unnest(string_to_array(string_agg(array_to_string(sections, ','), ','), ','))
                         AS section WHERE section <> '' ORDER BY section) AS sections
              FROM (SELECT * FROM operations UNION ALL SELECT * FROM design) AS every
             WHERE happened_on BETWEEN :from AND :until
             GROUP BY what, kind, happened_on, code
             ORDER BY happened_on, kind, what, code
            """;

    private ChangeSql() {}
}
