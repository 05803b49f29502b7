-- Which rows are withheld is decided once, when a report is made; these views show what is left and hide nothing themselves.

CREATE OR REPLACE VIEW reports.agg_fidelity AS
SELECT pathway, scope_kind, scope, period_kind, period_from, period_until, dimension, part, value, se, coverage, n_observers,
       alpha, target, tolerance, off_target, weakest, status, coalesce(reason = 'suppressed', false) AS suppressed,
       rubric_version, baseline_version, projection_position, computed_at
  FROM reports.fidelity
 WHERE known_at = 'infinity';

CREATE OR REPLACE VIEW reports.agg_drift AS
SELECT pathway, indicator, series, scope_kind, scope, period_kind, period_from, period_until, value, reference, z, cusum_up,
       cusum_down, change, low, high, target, tolerance, off_target, counts, status, note,
       coalesce(note = 'suppressed', false) AS suppressed, baseline_version, projection_position, computed_at
  FROM reports.drift
 WHERE known_at = 'infinity';
