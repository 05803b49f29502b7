-- Reports as they are known now, for dashboards: without the counts that small cells could be reckoned from. What tells of fewer
-- than ten learners is withheld, and where that is a single section or cohort, the next smallest one as well.

CREATE VIEW reports.agg_fidelity AS
SELECT pathway, scope_kind, scope, period_kind, period_from, period_until, dimension, part,
       CASE WHEN NOT withheld THEN value END AS value,
       CASE WHEN NOT withheld THEN se END AS se,
       coverage, n_observers, alpha, target, tolerance, off_target, weakest,
       CASE WHEN withheld THEN 'insufficient' ELSE status END AS status,
       withheld AS suppressed, rubric_version, baseline_version, projection_position, computed_at
  FROM (SELECT f.*,
               coalesce(learners < 10, false)
               OR (scope_kind <> 'programme' AND learners IS NOT NULL
                   AND count(*) FILTER (WHERE learners < 10) OVER peers = 1
                   AND row_number() OVER (peers ORDER BY learners, scope) = 2) AS withheld
          FROM reports.fidelity f
         WHERE known_at = 'infinity'
        WINDOW peers AS (PARTITION BY pathway, scope_kind, period_kind, period_from, dimension, part,
                                      learners IS NULL)) AS found;
COMMENT ON VIEW reports.agg_fidelity IS 'Fidelity as it is known now, with small cells withheld.';

CREATE VIEW reports.agg_drift AS
SELECT pathway, indicator, series, scope_kind, scope, period_kind, period_from, period_until,
       CASE WHEN NOT withheld THEN value END AS value,
       CASE WHEN NOT withheld THEN reference END AS reference,
       CASE WHEN NOT withheld THEN z END AS z,
       CASE WHEN NOT withheld THEN cusum_up END AS cusum_up,
       CASE WHEN NOT withheld THEN cusum_down END AS cusum_down,
       CASE WHEN NOT withheld THEN change END AS change,
       CASE WHEN NOT withheld THEN low END AS low,
       CASE WHEN NOT withheld THEN high END AS high,
       target, tolerance, off_target, counts,
       CASE WHEN withheld THEN 'insufficient' ELSE status END AS status,
       note, withheld AS suppressed, baseline_version, projection_position, computed_at
  FROM (SELECT d.*,
               coalesce(learners < 10, false)
               OR (scope_kind <> 'programme' AND learners IS NOT NULL
                   AND count(*) FILTER (WHERE learners < 10) OVER peers = 1
                   AND row_number() OVER (peers ORDER BY learners, scope) = 2) AS withheld
          FROM reports.drift d
         WHERE known_at = 'infinity'
        WINDOW peers AS (PARTITION BY pathway, scope_kind, period_kind, period_from, indicator, series,
                                      learners IS NULL)) AS found;
COMMENT ON VIEW reports.agg_drift IS 'The indicators of drift as they are known now, with small cells withheld.';

CREATE VIEW reports.agg_attribution AS
SELECT pathway, row, indicator, series, first_signal_period, change_from, change_until, cause_type, cause, cause_on, lag_periods,
       effect, ci_low, ci_high, share_of_gap, grade, verdict, n_affected, n_control, baseline_version, projection_position,
       computed_at
  FROM reports.attribution
 WHERE known_at = 'infinity';
COMMENT ON VIEW reports.agg_attribution IS 'For each drift what may have caused it, as it is known now.';

CREATE VIEW reports.agg_index AS
SELECT pathway, month, indicator, value, weight, mean, se, target, tolerance, beyond, state, drifting, baseline_version,
       projection_position, computed_at
  FROM reports.index
 WHERE known_at = 'infinity';
COMMENT ON VIEW reports.agg_index IS 'The programme drift index as it is known now; indicator is empty for the index itself.';

GRANT USAGE ON SCHEMA reports TO bi_reader, bi_analyst;
GRANT SELECT ON reports.agg_fidelity, reports.agg_drift, reports.agg_attribution, reports.agg_index
   TO bi_reader, bi_analyst, cairn_query;
GRANT SELECT ON reports.computed, reports.fidelity, reports.drift, reports.attribution, reports.index TO bi_analyst;
