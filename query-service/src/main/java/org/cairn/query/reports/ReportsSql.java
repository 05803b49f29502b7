package org.cairn.query.reports;

/// The statements behind the reports. Each answers one JSON array for each programme.
final class ReportsSql {
    /// One line for each programme, whether or not its report has been computed. `%s` is the array of rows.
    private static final String REPORTS = """
            SELECT p.pathway, c.first_month, c.last_month, c.projection_position, c.computed_at,
                   (%s) AS report
              FROM bi.dim_pathway p
              LEFT JOIN reports.computed c ON c.pathway = p.pathway AND c.known_at = CAST(:knownAt AS date)
             WHERE p.pathway = coalesce(:pathway, p.pathway)
             ORDER BY p.pathway COLLATE "C"
            """;

    private static final String PERIODS = """
            r.pathway = p.pathway AND r.known_at = CAST(:knownAt AS date) AND r.period_kind = :period
              AND r.period_until >= CAST(:from AS date) AND r.period_from <= CAST(:to AS date)""";

    static final String FIDELITY = REPORTS.formatted("""
            SELECT json_agg(json_build_object(
                       'section', nullif(r.scope, ''), 'from', r.period_from, 'until', r.period_until,
                       'dimension', r.dimension, 'value', r.value, 'n', r.n, 'se', r.se, 'seDrift', r.se_drift,
                       'sections', r.n_sections, 'coverage', r.coverage, 'observers', r.n_observers, 'alpha', r.alpha,
                       'target', r.target, 'tolerance', r.tolerance, 'offTarget', r.off_target, 'weakest', r.weakest,
                       'status', r.status, 'reason', r.reason, 'rubricVersion', r.rubric_version,
                       'baselineVersion', r.baseline_version, 'parts', coalesce(q.parts, '[]'::json))
                   ORDER BY r.period_from, r.dimension)
              FROM reports.fidelity r
              LEFT JOIN (SELECT r.period_from, r.dimension,
                                json_agg(json_build_object(
                                    'part', r.part, 'numerator', r.numerator, 'denominator', r.denominator,
                                    'value', r.value, 'n', r.n, 'se', r.se, 'status', r.status, 'reason', r.reason)
                                ORDER BY r.part) AS parts
                           FROM reports.fidelity r
                          WHERE %1$s AND r.scope = :section AND r.part <> ''
                          GROUP BY 1, 2) AS q
                ON q.period_from = r.period_from AND q.dimension = r.dimension
             WHERE %1$s AND r.scope_kind <> 'cohort' AND r.scope = :section AND r.part = ''""".formatted(PERIODS));

    static final String DRIFT = REPORTS.formatted("""
            SELECT json_agg(json_build_object(
                       'indicator', r.indicator, 'series', r.series, 'scopeKind', r.scope_kind, 'scope', r.scope,
                       'from', r.period_from, 'until', r.period_until,
                       'value', r.value, 'n', r.n,
                       'se', r.se,
                       'reference', r.reference, 'z', r.z,
                       'cusumUp', r.cusum_up, 'cusumDown', r.cusum_down,
                       'change', r.change, 'low', r.low,
                       'high', r.high,
                       'target', r.target, 'tolerance', r.tolerance, 'offTarget', r.off_target, 'counts', r.counts,
                       'status', r.status, 'note', r.note, 'baselineVersion', r.baseline_version, 'parts', r.parts)
                   ORDER BY r.indicator, r.series, r.scope_kind, r.scope, r.period_from)
              FROM reports.drift r
             WHERE %s AND (:section = '' AND r.scope_kind <> 'section' OR r.scope_kind = 'section' AND r.scope = :section)
            """.formatted(PERIODS));

    static final String ATTRIBUTION = REPORTS.formatted("""
            SELECT json_agg(d.drift ORDER BY d.row)
              FROM (SELECT min(r.row) AS row,
                           json_build_object(
                               'indicator', r.indicator, 'series', r.series,
                               'firstSignalPeriod', r.first_signal_period, 'changeSet', r.change_set,
                               'baselineVersion', r.baseline_version,
                               'causes', json_agg(json_build_object(
                                   'type', r.cause_type, 'event', r.cause_event_id, 'cause', r.cause, 'on', r.cause_on,
                                   'lagPeriods', r.lag_periods, 'effect', r.effect, 'low', r.ci_low, 'high', r.ci_high,
                                   'shareOfGap', r.share_of_gap, 'grade', r.grade, 'verdict', r.verdict,
                                   'inseparable', r.inseparable, 'affected', r.n_affected, 'control', r.n_control,
                                   'periods', r.periods, 'assignments', r.assignments, 'p', r.p,
                                   'preTrendLow', r.pre_trend_low, 'preTrendHigh', r.pre_trend_high)
                               ORDER BY r.row)) AS drift
                      FROM reports.attribution r
                     WHERE r.pathway = p.pathway AND r.known_at = CAST(:knownAt AS date)
                       AND r.first_signal_period BETWEEN CAST(:from AS date) AND CAST(:to AS date)
                     GROUP BY r.indicator, r.series, r.first_signal_period, r.change_set, r.baseline_version) AS d""");

    static final String INDEX = REPORTS.formatted("""
            SELECT json_agg(json_build_object(
                       'month', r.month, 'value', r.value, 'beyond', r.beyond, 'state', r.state, 'drifting', r.drifting,
                       'baselineVersion', r.baseline_version,
                       'indicators', coalesce((SELECT json_agg(json_build_object(
                                                   'indicator', i.indicator, 'value', i.value, 'weight', i.weight,
                                                   'mean', i.mean, 'se', i.se, 'target', i.target,
                                                   'tolerance', i.tolerance) ORDER BY i.indicator)
                                                 FROM reports.index i
                                                WHERE i.pathway = r.pathway AND i.known_at = r.known_at
                                                  AND i.month = r.month AND i.indicator <> ''), '[]'::json))
                   ORDER BY r.month)
              FROM reports.index r
             WHERE r.pathway = p.pathway AND r.known_at = CAST(:knownAt AS date) AND r.indicator = ''
               AND r.month BETWEEN CAST(:from AS date) AND CAST(:to AS date)""");

    private ReportsSql() {}
}
