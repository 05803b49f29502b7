package org.cairn.query.dashboard;

/// The statements behind [DashboardQuery]. A report as it is known now is kept under the day `infinity`.
final class DashboardSql {

    /// Both tables of reports in one shape: a dimension of fidelity is an indicator, its parts are series.
    private static final String ROWS = """
            WITH rows AS (
                  SELECT pathway, known_at, indicator, series, scope_kind, scope, period_kind, period_from, period_until,
                         value, n, learners, se, reference, z, cusum_up, cusum_down, change, target, tolerance,
                         off_target, counts, status, note, parts, baseline_version, projection_position
                    FROM reports.drift
                   UNION ALL
                  SELECT pathway, known_at, dimension, part, scope_kind, scope, period_kind, period_from, period_until,
                         value, n, learners, se, NULL, NULL, NULL, NULL, NULL, target, tolerance,
                         off_target, true, status, coalesce(reason, weakest),
                         jsonb_strip_nulls(jsonb_build_object(
                             'numerator', numerator, 'denominator', denominator, 'sections', n_sections,
                             'coverage', coverage, 'observers', n_observers, 'alpha', alpha)),
                         baseline_version, projection_position
                    FROM reports.fidelity),
            wanted AS (
                  SELECT * FROM rows
                   WHERE (CAST(:pathway AS text) IS NULL OR pathway = :pathway)
                     AND known_at = coalesce(CAST(:knownAt AS date), 'infinity')
                     AND period_until >= :from AND period_from <= :until)
            """;

    /// `%s`: which of them.
    static final String READINGS = ROWS + """
            SELECT * FROM wanted
             WHERE %s
             ORDER BY pathway, indicator, series, scope_kind, scope, period_kind, period_from
            """;

    static final String OF_PROGRAMMES = READINGS.formatted("scope_kind IN ('programme', 'cohort')");

    /// What the nine aspects draw and are judged by: a third of all that there is of a programme.
    static final String OF_INSTITUTION = READINGS.formatted("""
            scope_kind IN ('programme', 'cohort')
               AND (counts AND indicator IN (:judged)
                    OR (indicator, series) IN (:drawn)
                    OR starts_with(series, :reached))
            """);

    static final String OF_SERIES = READINGS.formatted("indicator = :indicator AND series = :series");

    /// What each section's status in a family is in its last period.
    static final String SECTIONS = """
            SELECT indicator, scope, max(CASE status WHEN 'drift' THEN 3 WHEN 'watch' THEN 2
                                                     WHEN 'in_control' THEN 1 ELSE 0 END) AS gravity
              FROM (SELECT DISTINCT ON (indicator, series, scope, period_kind) indicator, scope, status
                      FROM reports.drift
                     WHERE pathway = :pathway AND known_at = coalesce(CAST(:knownAt AS date), 'infinity')
                       AND scope_kind = 'section' AND counts AND period_from <= :until
                     ORDER BY indicator, series, scope, period_kind, period_from DESC) AS latest
             GROUP BY indicator, scope
            """;

    static final String COMPUTED = """
            SELECT pathway, first_month, last_month, projection_position, computed_at,
                   (SELECT v.completed_by FROM bi.dim_pathway_version v
                     WHERE v.pathway = c.pathway ORDER BY v.starts_on DESC, v.version DESC LIMIT 1) AS completed_by,
                   (SELECT k.currency FROM bi.fact_cost k
                     WHERE k.pathway = c.pathway GROUP BY k.currency ORDER BY count(*) DESC, k.currency LIMIT 1) AS currency
              FROM reports.computed c
             WHERE known_at = coalesce(CAST(:knownAt AS date), 'infinity')
               AND (CAST(:pathway AS text) IS NULL OR pathway = :pathway)
             ORDER BY pathway
            """;

    static final String CAUSES = """
            SELECT *
              FROM reports.attribution
             WHERE (CAST(:pathway AS text) IS NULL OR pathway = :pathway)
               AND known_at = coalesce(CAST(:knownAt AS date), 'infinity')
               AND first_signal_period <= :until
             ORDER BY pathway, row
            """;

    static final String STANDINGS = """
            SELECT *
              FROM reports.index
             WHERE (CAST(:pathway AS text) IS NULL OR pathway = :pathway)
               AND known_at = coalesce(CAST(:knownAt AS date), 'infinity')
               AND month BETWEEN :from AND :until
             ORDER BY pathway, month, indicator
            """;

    private DashboardSql() {}
}
