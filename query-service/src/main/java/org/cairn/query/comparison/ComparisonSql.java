package org.cairn.query.comparison;

/// The statements behind [ComparisonQuery]. `before` is from `:first` up to and without `:on`, `after` from there up to
/// and without `:after`.
final class ComparisonSql {

    private static final String WINDOWS = """
            WITH windows (phase, first, after) AS (
                  VALUES ('before', CAST(:first AS date), CAST(:on AS date)), ('after', CAST(:on AS date), CAST(:after AS date))),
            """;

    /// By window and section: who was enrolled on its first day, and how many of those withdrew in it. Who has
    /// completed or is gone by the first day is not at risk; leave does not matter.
    static final String DROPOUT = WINDOWS + """
            starts AS (
                  SELECT DISTINCT ON (enrolment) enrolment, section, occurred_on AS enrolled_on
                    FROM bi.fact_enrolment
                   WHERE pathway = :pathway AND stage = 'enrolled'
                     AND (CAST(:known AS timestamptz) IS NULL OR recorded_at <= :known)
                   ORDER BY enrolment, occurred_on),
            steps AS (
                  SELECT w.phase, e.enrolment,
                         (array_agg(e.stage ORDER BY e.occurred_on DESC, e._position DESC)
                             FILTER (WHERE e.occurred_on < w.first))[1] AS standing,
                         bool_or(e.stage = 'withdrawn' AND e.occurred_on >= w.first AND e.occurred_on < w.after) AS withdrew
                    FROM windows w, bi.fact_enrolment e
                   WHERE e.pathway = :pathway AND e.stage IN ('withdrawn', 'resumed')
                     AND (CAST(:known AS timestamptz) IS NULL OR e.recorded_at <= :known)
                   GROUP BY w.phase, e.enrolment),
            approvals AS (
                  SELECT version, milestone, enrolment, min(occurred_on) FILTER (WHERE stage = 'confirmed') AS confirmed_on
                    FROM bi.fact_milestone
                   WHERE pathway = :pathway AND stage IN ('confirmed', 'revoked')
                     AND (CAST(:known AS timestamptz) IS NULL OR recorded_at <= :known)
                   GROUP BY approval, version, milestone, enrolment
                  HAVING NOT bool_or(stage = 'revoked')),
            completed AS (
                  SELECT a.enrolment, min(a.confirmed_on) AS completed_on
                    FROM approvals a
                    JOIN bi.dim_milestone d
                      ON d.pathway = :pathway AND d.version = a.version AND d.milestone = a.milestone AND d.completing
                   GROUP BY a.enrolment)
            SELECT w.phase, coalesce(s.section, '') AS section,
                   count(*) AS at_risk, count(*) FILTER (WHERE t.withdrew) AS withdrew
              FROM windows w
              JOIN starts s ON s.enrolled_on <= w.first
              LEFT JOIN steps t ON t.phase = w.phase AND t.enrolment = s.enrolment
              LEFT JOIN completed c ON c.enrolment = s.enrolment
             WHERE coalesce(t.standing, 'resumed') <> 'withdrawn'
               AND (c.completed_on IS NULL OR c.completed_on >= w.first)
             GROUP BY 1, 2
             ORDER BY 1, 2
            """;

    /// Each survey that was closed in a window, on a scale from 0 to 1. The standard deviation of a mean of items is at
    /// most the mean of the items' own: that is what is taken, as the answers of one person are not kept.
    static final String SURVEYS = WINDOWS + """
            surveys AS (
                  SELECT s.operation, s.occurred_on, coalesce(s.section, '') AS section, s.instrument, s.invited, s.answered,
                         s.scale_minimum, s.scale_maximum
                    FROM bi.fact_survey s
                   WHERE s.pathway = :pathway AND s.scale_maximum > s.scale_minimum
                     AND (CAST(:known AS timestamptz) IS NULL OR s.recorded_at <= :known)
                     AND NOT EXISTS (SELECT FROM bi.fact_retraction r
                                      WHERE r.operation = s.operation
                                        AND (CAST(:known AS timestamptz) IS NULL OR r.recorded_at <= :known)))
            SELECT w.phase, s.section, s.instrument, s.invited, s.answered,
                   CAST(avg((i.mean - s.scale_minimum) / (s.scale_maximum - s.scale_minimum)) AS double precision) AS mean,
                   CAST(avg(i.sd / (s.scale_maximum - s.scale_minimum)) AS double precision) AS sd
              FROM windows w
              JOIN surveys s ON s.occurred_on >= w.first AND s.occurred_on < w.after
              JOIN bi.fact_survey_item i ON i.operation = s.operation
             GROUP BY w.phase, s.operation, s.occurred_on, s.section, s.instrument, s.invited, s.answered
             ORDER BY w.phase, s.occurred_on, s.section, s.operation
            """;

    /// The last day that reports reach; without a report, today.
    static final String LAST_DAY = """
            SELECT coalesce((SELECT last_month + interval '1 month' - interval '1 day' FROM reports.computed
                              WHERE pathway = :pathway AND known_at = 'infinity'), current_date)::date
            """;

    static final String SECTIONS = """
            SELECT DISTINCT section FROM bi.fact_enrolment WHERE pathway = :pathway AND section IS NOT NULL ORDER BY section
            """;

    private ComparisonSql() {}
}
