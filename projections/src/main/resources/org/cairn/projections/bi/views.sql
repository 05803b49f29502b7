-- Views over the star schema. They belong to the projector, so whoever may read a view needs no right to what is below.

-- Marks as they count now.
CREATE VIEW bi.mark AS
SELECT j._position, j.judgement, j.evidence, j.enrolment, j.learner, j.pathway, j.version, j.competency, e.section,
       e.cohort, j.assessor, j.role, j.attempt, j.minutes_spent, j.score AS score_given,
       coalesce(c.score, j.score) AS score, coalesce(c.level, j.level) AS level, l.ordinal, l.mastery,
       c.judgement IS NOT NULL AS corrected,
       EXISTS (SELECT FROM bi.fact_evidence_withdrawal w
                WHERE w.enrolment = j.enrolment AND w.evidence = j.evidence) AS withdrawn,
       j.occurred_on, j.occurred_at, j.recorded_at
  FROM bi.fact_judgement j
  JOIN bi.dim_pathway_version v ON v.pathway = j.pathway AND v.version = j.version
  LEFT JOIN (SELECT DISTINCT ON (enrolment, judgement) enrolment, judgement, score, level
               FROM bi.fact_judgement_correction
              ORDER BY enrolment, judgement, _position DESC) AS c
    ON c.enrolment = j.enrolment AND c.judgement = j.judgement
  LEFT JOIN bi.dim_scale_level l
    ON l.scale = v.scale AND l.scale_version = v.scale_version AND l.level = coalesce(c.level, j.level)
  LEFT JOIN bi.dim_enrolment e ON e.enrolment = j.enrolment AND e.is_current;

-- The first day on which each learner reached each milestone, where that was not revoked.
CREATE VIEW bi.milestone_reached AS
SELECT m.enrolment, m.learner, m.pathway, m.milestone, min(m.occurred_on) AS reached_on, e.section, e.cohort,
       min(m.occurred_on) - min(e.enrolled_on) AS days
  FROM bi.fact_milestone m
  LEFT JOIN (SELECT enrolment, min(valid_from) AS enrolled_on, max(section) AS section, max(cohort) AS cohort
               FROM bi.dim_enrolment GROUP BY enrolment) AS e ON e.enrolment = m.enrolment
 WHERE m.stage = 'confirmed'
   AND NOT EXISTS (SELECT FROM bi.fact_milestone r
                    WHERE r.pathway = m.pathway AND r.enrolment = m.enrolment AND r.approval = m.approval
                      AND r.stage = 'revoked')
 GROUP BY m.enrolment, m.learner, m.pathway, m.milestone, e.section, e.cohort;

-- How far each projection has come. The lag is the age of the first event that it has not taken in.
CREATE VIEW bi.freshness AS
SELECT p.read_model AS projection, p.position, head.position AS head, greatest(0, head.position - p.position) AS lag_events,
       round(coalesce(extract(epoch FROM clock_timestamp()
                 - (SELECT e.recorded_at FROM eventstore.event e WHERE e.position = p.position + 1)), 0), 3)
           AS lag_seconds,
       (SELECT e.recorded_at FROM eventstore.event e WHERE e.position = p.position) AS last_event_at,
       (SELECT count(*) FROM projection.parked a
         WHERE a.read_model = p.read_model AND a.generation = p.generation) AS parked_events
  FROM projection.position p
 CROSS JOIN (SELECT coalesce(max(position), 0) AS position FROM eventstore.event) AS head
 WHERE p.state = 'live';

-- Rows of reports, as they are known now (known_at = infinity) and as they were known on a day. They outlive the schema.
CREATE VIEW bi.report_fidelity AS SELECT * FROM reports.fidelity;
CREATE VIEW bi.report_drift AS SELECT * FROM reports.drift;
CREATE VIEW bi.report_attribution AS SELECT * FROM reports.attribution;
CREATE VIEW bi.report_index AS SELECT * FROM reports.index;
