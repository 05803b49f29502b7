-- What everybody may see: counts in which no cell tells of fewer than ten learners, nor lets one be found by taking the
-- others from their sum. Within a group, which is named beside each view, cells below ten are hidden, and where there
-- are any, the next smallest with them until two are hidden that tell of ten learners or more together.

-- Group: pathway, month, stage.
CREATE VIEW bi.agg_enrolment_month AS
SELECT pathway, month, stage, cohort, CASE WHEN NOT hidden THEN n END AS learners, hidden AS suppressed
  FROM (SELECT *, n < 10 OR (min(n) OVER whole < 10
                             AND (row_number() OVER ranked <= 2 OR coalesce(sum(n) OVER before, 0) < 10)) AS hidden
          FROM (SELECT f.pathway, date_trunc('month', f.occurred_on::timestamp)::date AS month, f.stage, e.cohort,
                       count(DISTINCT f.learner) AS n
                  FROM bi.fact_enrolment f
                  JOIN bi.dim_enrolment e ON e.enrolment = f.enrolment AND e.is_current
                 GROUP BY 1, 2, 3, 4) AS cell
        WINDOW whole AS (PARTITION BY pathway, month, stage),
               ranked AS (PARTITION BY pathway, month, stage ORDER BY n, cohort),
               before AS (ranked ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS cells;

-- Group: pathway, section.
CREATE VIEW bi.agg_enrolment_status AS
SELECT pathway, section, status, CASE WHEN NOT hidden THEN n END AS learners, hidden AS suppressed
  FROM (SELECT *, n < 10 OR (min(n) OVER whole < 10
                             AND (row_number() OVER ranked <= 2 OR coalesce(sum(n) OVER before, 0) < 10)) AS hidden
          FROM (SELECT pathway, section, status, count(DISTINCT learner) AS n
                  FROM bi.dim_enrolment WHERE is_current GROUP BY 1, 2, 3) AS cell
        WINDOW whole AS (PARTITION BY pathway, section),
               ranked AS (PARTITION BY pathway, section ORDER BY n, status),
               before AS (ranked ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS cells;

-- Group: pathway, month.
CREATE VIEW bi.agg_evidence_month AS
SELECT pathway, month, mode, CASE WHEN NOT hidden THEN works END AS works, CASE WHEN NOT hidden THEN n END AS learners,
       hidden AS suppressed
  FROM (SELECT *, n < 10 OR (min(n) OVER whole < 10
                             AND (row_number() OVER ranked <= 2 OR coalesce(sum(n) OVER before, 0) < 10)) AS hidden
          FROM (SELECT pathway, date_trunc('month', occurred_on::timestamp)::date AS month, mode,
                       count(DISTINCT _position) AS works, count(DISTINCT learner) AS n
                  FROM bi.fact_evidence GROUP BY 1, 2, 3) AS cell
        WINDOW whole AS (PARTITION BY pathway, month),
               ranked AS (PARTITION BY pathway, month ORDER BY n, mode),
               before AS (ranked ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS cells;

-- Group: pathway, term. First marks only, as they count now.
CREATE VIEW bi.agg_level_term AS
SELECT pathway, term_start, level, ordinal, CASE WHEN NOT hidden THEN marks END AS marks,
       CASE WHEN NOT hidden THEN n END AS learners, hidden AS suppressed
  FROM (SELECT *, n < 10 OR (min(n) OVER whole < 10
                             AND (row_number() OVER ranked <= 2 OR coalesce(sum(n) OVER before, 0) < 10)) AS hidden
          FROM (SELECT m.pathway, t.first_day AS term_start, m.level, m.ordinal, count(*) AS marks,
                       count(DISTINCT m.learner) AS n
                  FROM bi.mark m
                  JOIN bi.dim_pathway p ON p.pathway = m.pathway
                  JOIN bi.dim_term t ON t.term_calendar = p.term_calendar
                       AND t.first_day = (date_trunc('month', m.occurred_on::timestamp)
                            - ((extract(month FROM m.occurred_on)::integer + 11 - p.term_calendar) % 4)
                              * interval '1 month')::date
                 WHERE m.role = 'first' AND NOT m.withdrawn
                 GROUP BY 1, 2, 3, 4) AS cell
        WINDOW whole AS (PARTITION BY pathway, term_start),
               ranked AS (PARTITION BY pathway, term_start ORDER BY n, level),
               before AS (ranked ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS cells;

-- Group: pathway, month.
CREATE VIEW bi.agg_mastery_month AS
SELECT pathway, month, competency, CASE WHEN NOT hidden THEN n END AS learners, hidden AS suppressed
  FROM (SELECT *, n < 10 OR (min(n) OVER whole < 10
                             AND (row_number() OVER ranked <= 2 OR coalesce(sum(n) OVER before, 0) < 10)) AS hidden
          FROM (SELECT pathway, date_trunc('month', occurred_on::timestamp)::date AS month, competency,
                       count(DISTINCT learner) AS n
                  FROM bi.fact_mastery WHERE stage IN ('shown', 'carried') AND NOT provisional GROUP BY 1, 2, 3) AS cell
        WINDOW whole AS (PARTITION BY pathway, month),
               ranked AS (PARTITION BY pathway, month ORDER BY n, competency),
               before AS (ranked ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS cells;

-- Each cohort has two cells for each milestone: who reached it and who did not. Both are hidden where either is small.
CREATE VIEW bi.agg_milestone AS
SELECT pathway, milestone, cohort, CASE WHEN NOT hidden THEN enrolled END AS enrolled,
       CASE WHEN NOT hidden THEN reached END AS reached,
       CASE WHEN NOT hidden THEN round(reached::numeric / enrolled, 4) END AS share, hidden AS suppressed
  FROM (SELECT *, reached < 10 AND reached > 0 OR enrolled - reached < 10 AND enrolled > reached
                  OR enrolled < 10 AS hidden
          FROM (SELECT e.pathway, m.milestone, e.cohort, count(DISTINCT e.learner) AS enrolled,
                       count(DISTINCT r.learner) AS reached
                  FROM bi.dim_enrolment e
                  JOIN bi.dim_milestone m ON m.pathway = e.pathway AND m.version = e.version
                  LEFT JOIN bi.milestone_reached r
                    ON r.pathway = e.pathway AND r.enrolment = e.enrolment AND r.milestone = m.milestone
                 WHERE e.is_current GROUP BY 1, 2, 3) AS cell) AS cells;

-- One cell a year.
CREATE VIEW bi.agg_credential_year AS
SELECT pathway, year, CASE WHEN n >= 10 THEN credentials END AS credentials, CASE WHEN n >= 10 THEN n END AS learners,
       n < 10 AS suppressed
  FROM (SELECT pathway, extract(year FROM occurred_on)::integer AS year, count(*) AS credentials,
               count(DISTINCT learner) AS n
          FROM bi.fact_credential WHERE stage = 'awarded' GROUP BY 1, 2) AS cell;

-- A survey of fewer than ten answers shows no mean.
CREATE VIEW bi.agg_survey AS
SELECT s.pathway, s.section, s.occurred_on, s.instrument,
       CASE WHEN s.answered >= 10 THEN s.invited END AS invited, CASE WHEN s.answered >= 10 THEN s.answered END AS answered,
       CASE WHEN s.answered >= 10 THEN round((i.mean - s.scale_minimum) / (s.scale_maximum - s.scale_minimum), 4) END
           AS agency,
       s.answered < 10 AS suppressed
  FROM bi.fact_survey s
  JOIN (SELECT _position, avg(mean) AS mean FROM bi.fact_survey_item WHERE retracted_on IS NULL GROUP BY _position) AS i
    ON i._position = s._position
 WHERE s.retracted_on IS NULL;

-- The running of programmes says nothing of any learner: nothing is hidden.
CREATE VIEW bi.agg_session_month AS
SELECT pathway, section, date_trunc('month', occurred_on::timestamp)::date AS month, count(*) AS sessions,
       sum(minutes) AS minutes, sum(minutes) FILTER (WHERE grouping = 'whole') AS whole_minutes,
       round(coalesce(sum(minutes) FILTER (WHERE grouping = 'whole'), 0)::numeric / nullif(sum(minutes), 0), 4)
           AS whole_share
  FROM bi.fact_session WHERE retracted_on IS NULL GROUP BY 1, 2, 3;

CREATE VIEW bi.agg_walkthrough_month AS
SELECT w.pathway, w.section, date_trunc('month', w.occurred_on::timestamp)::date AS month, i.dimension,
       count(DISTINCT w._position) AS walkthroughs, count(*) AS items,
       round(sum(i.weight * w.score / 3) / sum(i.weight), 4) AS fidelity
  FROM bi.fact_walkthrough_item w
  JOIN bi.dim_observation_item i
    ON i.rubric = w.rubric AND i.rubric_version = w.rubric_version AND i.item = w.item
 WHERE w.retracted_on IS NULL GROUP BY 1, 2, 3, 4;

CREATE VIEW bi.agg_workload_month AS
SELECT pathway, date_trunc('month', occurred_on::timestamp)::date AS month, activity, sum(minutes) AS minutes
  FROM bi.fact_workload WHERE retracted_on IS NULL GROUP BY 1, 2, 3;

CREATE VIEW bi.agg_cost_year AS
SELECT pathway, fiscal_year, category, currency, sum(amount) AS amount
  FROM bi.fact_cost WHERE retracted_on IS NULL GROUP BY 1, 2, 3, 4;
