-- What everybody may see: counts in which no cell tells of fewer than ten learners, nor lets one be found by taking the
-- others from their sum. They are counted programme by programme after events, and kept in the schema `reports`, which
-- outlives this one.
CREATE VIEW bi.agg_enrolment_month AS
SELECT pathway, month, stage, cohort, learners, suppressed FROM reports.agg_enrolment_month;
CREATE VIEW bi.agg_enrolment_status AS
SELECT pathway, section, status, learners, suppressed FROM reports.agg_enrolment_status;
CREATE VIEW bi.agg_evidence_month AS
SELECT pathway, month, mode, works, learners, suppressed FROM reports.agg_evidence_month;
CREATE VIEW bi.agg_level_term AS
SELECT pathway, term_start, level, ordinal, marks, learners, suppressed FROM reports.agg_level_term;
CREATE VIEW bi.agg_mastery_month AS
SELECT pathway, month, competency, learners, suppressed FROM reports.agg_mastery_month;
CREATE VIEW bi.agg_milestone AS
SELECT pathway, milestone, cohort, enrolled, reached, share, suppressed FROM reports.agg_milestone;
CREATE VIEW bi.agg_credential_year AS
SELECT pathway, year, credentials, learners, suppressed FROM reports.agg_credential_year;
CREATE VIEW bi.agg_survey AS
SELECT pathway, section, occurred_on, instrument, invited, answered, agency, suppressed FROM reports.agg_survey;
CREATE VIEW bi.agg_session_month AS
SELECT pathway, section, month, sessions, minutes, whole_minutes, whole_share FROM reports.agg_session_month;
CREATE VIEW bi.agg_walkthrough_month AS
SELECT pathway, section, month, dimension, walkthroughs, items, fidelity FROM reports.agg_walkthrough_month;
CREATE VIEW bi.agg_workload_month AS
SELECT pathway, month, activity, minutes FROM reports.agg_workload_month;
CREATE VIEW bi.agg_cost_year AS
SELECT pathway, fiscal_year, category, currency, amount FROM reports.agg_cost_year;

-- How fresh they are. An empty pathway: what belongs to no programme.
CREATE VIEW bi.agg_freshness AS
SELECT nullif(pathway, '') AS pathway, projection_position AS _position, computed_at AS _projected_at
  FROM reports.aggregated;
