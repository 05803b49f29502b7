-- Learners of the pathways in the temporary table pathway_of (pathway, learners, cohort): how each stands on 60
-- competencies in 6 domains. Nine in ten competencies were worked on, three times each, on 200 days; of the marks 2 % were
-- corrected and 3 % given by two people, 1 % of the work was withdrawn, 1 % of mastery taken back, 5 % lapses, 2 % is
-- provisional; 2 % of learners moved on, and 5 % left. The same every time but for ids.

SELECT setseed(0.42);

CREATE TEMPORARY TABLE known AS
SELECT date '2024-01-01' AS effective_on, timestamptz '2026-01-01' AS recorded_at, 1::bigint AS position;

INSERT INTO competency_map.scale
SELECT 'percent', '1', 'Percent', 0, 100,
       '[{"code": "fail", "title": "Fail", "from": 0, "mastery": false},
         {"code": "pass", "title": "Pass", "from": 40, "mastery": true},
         {"code": "distinction", "title": "Distinction", "from": 85, "mastery": true}]', known.*
  FROM known;
INSERT INTO competency_map.framework_version SELECT 'FRAME', '1', 'A framework', known.* FROM known;
INSERT INTO competency_map.competency
SELECT 'FRAME', '1', 'D' || d, 'Domain ' || d, NULL, known.* FROM known, generate_series(1, 6) AS d
UNION ALL
SELECT 'FRAME', '1', 'D' || d || '-' || lpad(c::text, 2, '0'), 'Can do ' || c || ' of ' || d, 'D' || d, known.*
  FROM known, generate_series(1, 6) AS d, generate_series(1, 10) AS c;
INSERT INTO competency_map.pathway_version
SELECT pathway, v::text, 'Pathway ' || pathway, date '2023-12-01' + v, NULL, 'FRAME', '1', 'percent', '1', 'latest', '1',
       '{}', '[]', NULL, known.*
  FROM known, pathway_of, generate_series(1, 2) AS v;
INSERT INTO competency_map.pathway_competency
SELECT pathway, v::text, c.competency, row_number() OVER (PARTITION BY pathway, v ORDER BY c.competency), known.*
  FROM known, pathway_of, generate_series(1, 2) AS v, competency_map.competency c
 WHERE c.parent IS NOT NULL;

CREATE TEMPORARY TABLE who AS
SELECT pathway, n, gen_random_uuid() AS enrolment, gen_random_uuid() AS learner, 35 + random() * 50 AS able,
       'cohort-' || lpad((1 + (n - 1) / cohort)::text, 2, '0') AS cohort, 'section-' || n % 5 AS section
  FROM pathway_of, generate_series(1, learners) AS n;
INSERT INTO competency_map.learner SELECT learner, known.* FROM who, known;
INSERT INTO identity.learner (learner, number) SELECT learner, pathway || '-' || n FROM who;
INSERT INTO competency_map.enrolment
SELECT enrolment, learner, pathway, '1', cohort, section, known.* FROM who, known;
INSERT INTO competency_map.moved
SELECT enrolment, '2', '1', true, n % 100 = 0, NULL, date '2024-04-01', recorded_at, 300000 + n
  FROM who, known WHERE n % 50 = 0;
INSERT INTO competency_map.participation
SELECT enrolment, 'withdrawn', NULL, NULL, date '2025-01-01', recorded_at, 90000000 + n FROM who, known WHERE n % 20 = 0;

CREATE TEMPORARY TABLE work AS
SELECT *, 100000 + 10 * row_number() OVER (ORDER BY day, chance) AS position,
       CASE WHEN score >= 85 THEN 'distinction' WHEN score >= 40 THEN 'pass' ELSE 'fail' END AS level
  FROM (SELECT w.enrolment, c.competency, k, gen_random_uuid() AS evidence, gen_random_uuid() AS judgement,
               date '2024-01-15' + (c.ordinal * 2 + k * 25 + (random() * 10)::int) AS day,
               round(least(100, greatest(0, w.able + (random() - 0.5) * 40))::numeric) AS score, random() AS chance
          FROM who w
          JOIN competency_map.pathway_competency c ON c.pathway = w.pathway AND c.version = '1',
               generate_series(1, 3) AS k
         WHERE (w.n * 7 + c.ordinal) % 10 <> 0) AS drawn;

INSERT INTO competency_map.evidence
SELECT enrolment, competency, evidence, 'written', day, timestamptz '2026-01-01', position FROM work ORDER BY position;
INSERT INTO competency_map.judgement (enrolment, competency, judgement, evidence, score, level, assessor, role, capped,
                                      effective_on, recorded_at, position)
SELECT enrolment, competency, CASE role WHEN 'first' THEN judgement ELSE gen_random_uuid() END, evidence, score, level,
       uuid '00000000-0000-0001-0000-000000000001', role, NULL, day + 1, timestamptz '2026-01-01',
       position + CASE role WHEN 'first' THEN 1 ELSE 2 END
  FROM work, unnest(ARRAY['first', 'second']) AS role
 WHERE role = 'first' OR chance < 0.03
 ORDER BY position;
INSERT INTO competency_map.correction
SELECT enrolment, judgement, gen_random_uuid(), round((random() * 100)::numeric), 'pass', 'sum-was-wrong',
       uuid '00000000-0000-0001-0000-000000000001', day + 5, timestamptz '2026-01-01', position + 3
  FROM work WHERE chance BETWEEN 0.1 AND 0.12;
INSERT INTO competency_map.evidence_withdrawn
SELECT enrolment, evidence, 'misconduct', day + 3, timestamptz '2026-01-01', position + 4
  FROM work WHERE chance BETWEEN 0.2 AND 0.21;
INSERT INTO competency_map.mastery
SELECT enrolment, competency, level, score, 'latest', '1', 'latest-1', ARRAY[judgement], NULL,
       chance BETWEEN 0.3 AND 0.32, CASE WHEN chance BETWEEN 0.4 AND 0.45 THEN day + 60 END, NULL, day + 1,
       timestamptz '2026-01-01', position + 5
  FROM (SELECT *, row_number() OVER (PARTITION BY enrolment, competency, level ORDER BY position) AS nth FROM work) AS w
 WHERE level <> 'fail' AND nth = 1
 ORDER BY position;
INSERT INTO competency_map.rescission
SELECT enrolment, competency, level, 'marking-error', '{}', uuid '00000000-0000-0001-0000-000000000001', day + 20,
       timestamptz '2026-01-01', position + 6
  FROM work WHERE level <> 'fail' AND chance BETWEEN 0.5 AND 0.51;

DROP TABLE work, who, known;
