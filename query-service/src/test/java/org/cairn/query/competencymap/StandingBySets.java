package org.cairn.query.competencymap;

/// What counts for enrolments, said once more: table by table, for all enrolments at once. It is slower than
/// [StandingSql], and was written before it.
final class StandingBySets {
    static final String STANDING = """
            WITH RECURSIVE scope AS MATERIALIZED (
                SELECT e.enrolment, e.learner, e.pathway, coalesce(m.version, e.version) AS version, e.cohort, e.section,
                       e.effective_on AS enrolled_on, e.position,
                       coalesce(m.framework_since, 0) AS framework_since, coalesce(m.marks_since, 0) AS marks_since
                  FROM competency_map.enrolment e
                 CROSS JOIN LATERAL (
                       SELECT (array_agg(version ORDER BY position DESC))[1] AS version,
                              max(position) FILTER (WHERE NOT keeps_framework) AS framework_since,
                              max(position) FILTER (WHERE NOT keeps_marks) AS marks_since
                         FROM competency_map.moved
                        WHERE enrolment = e.enrolment AND effective_on <= :as_of AND recorded_at <= :known) m
                 WHERE e.recorded_at <= :known AND %s),
            taken_back AS (
                SELECT x.*
                  FROM scope JOIN competency_map.rescission x USING (enrolment)
                 WHERE x.effective_on <= :as_of AND x.recorded_at <= :known),
            taken_back_of AS (
                SELECT enrolment, competency, array_agg(position) AS positions, array_agg(effective_on) AS days
                  FROM taken_back
                 GROUP BY 1, 2),
            set_aside AS (
                SELECT DISTINCT enrolment, judgement
                  FROM taken_back CROSS JOIN LATERAL unnest(set_aside) AS judgement),
            granted AS (
                SELECT g.*, s.version, g.position < s.marks_since AS former_scale,
                       CASE WHEN r.enrolment IS NOT NULL THEN
                            (SELECT min(day) FROM unnest(r.positions, r.days) AS later (position, day)
                              WHERE later.position > g.position) END AS rescinded_on
                  FROM scope s
                  JOIN competency_map.mastery g
                    ON g.enrolment = s.enrolment AND g.effective_on <= :as_of AND g.recorded_at <= :known
                   AND g.position > s.framework_since
                  LEFT JOIN taken_back_of r ON r.enrolment = g.enrolment AND r.competency = g.competency),
            withdrawn AS (
                SELECT w.enrolment, w.evidence
                  FROM scope JOIN competency_map.evidence_withdrawn w USING (enrolment)
                 WHERE w.effective_on <= :as_of AND w.recorded_at <= :known),
            corrected AS (
                SELECT DISTINCT ON (c.enrolment, c.judgement) c.*
                  FROM scope JOIN competency_map.correction c USING (enrolment)
                 WHERE c.effective_on <= :as_of AND c.recorded_at <= :known
                 ORDER BY c.enrolment, c.judgement, c.position DESC),
            agreements AS (
                SELECT r.*
                  FROM scope JOIN competency_map.reconciliation r USING (enrolment)
                 WHERE r.effective_on <= :as_of AND r.recorded_at <= :known),
            agreed AS (
                SELECT r.enrolment, r.reconciliation, r.score, r.level, r.capped, j.judgement,
                       j.position = min(j.position) OVER (PARTITION BY r.reconciliation) AS is_first
                  FROM agreements r
                 CROSS JOIN LATERAL unnest(r.judgements) AS each (judgement)
                  JOIN competency_map.judgement j
                    ON j.enrolment = r.enrolment AND j.competency = r.competency AND j.judgement = each.judgement
                 WHERE NOT EXISTS (SELECT FROM agreements later
                                    WHERE later.enrolment = r.enrolment
                                      AND r.reconciliation = ANY (later.supersedes))),
            marks AS (
                SELECT j.enrolment, j.competency, s.version, j.judgement, j.evidence, j.assessor, j.role, j.effective_on,
                       j.position, j.score AS given, c.correction, a.reconciliation,
                       coalesce(a.level, c.level, j.level) AS level,
                       least(coalesce(a.score, c.score, j.score),
                             CASE WHEN a.reconciliation IS NULL THEN j.capped ELSE a.capped END) AS score,
                       CASE WHEN w.evidence IS NOT NULL THEN 'evidence-withdrawn'
                            WHEN j.position < s.marks_since THEN 'former-version'
                            WHEN x.judgement IS NOT NULL THEN 'set-aside'
                            WHEN NOT a.is_first THEN 'agreed-elsewhere'
                            WHEN a.reconciliation IS NULL AND j.role <> 'first' THEN 'not-a-first-mark'
                       END AS left_out
                  FROM scope s
                  JOIN competency_map.judgement j
                    ON j.enrolment = s.enrolment AND j.effective_on <= :as_of AND j.recorded_at <= :known
                   AND j.position > s.framework_since
                  LEFT JOIN withdrawn w ON w.enrolment = j.enrolment AND w.evidence = j.evidence
                  LEFT JOIN corrected c ON c.enrolment = j.enrolment AND c.judgement = j.judgement
                  LEFT JOIN agreed a ON a.enrolment = j.enrolment AND a.judgement = j.judgement
                  LEFT JOIN set_aside x ON x.enrolment = j.enrolment AND x.judgement = j.judgement),
            handed_in AS (
                SELECT e.enrolment, e.competency, s.version, count(*) AS pieces
                  FROM scope s
                  JOIN competency_map.evidence e
                    ON e.enrolment = s.enrolment AND e.effective_on <= :as_of AND e.recorded_at <= :known
                   AND e.position > s.framework_since
                  LEFT JOIN withdrawn w ON w.enrolment = e.enrolment AND w.evidence = e.evidence
                 WHERE w.evidence IS NULL
                 GROUP BY 1, 2, 3),
            recognised AS (
                SELECT p.*, s.version
                  FROM scope s
                  JOIN competency_map.prior_learning p
                    ON p.enrolment = s.enrolment AND p.effective_on <= :as_of AND p.recorded_at <= :known
                   AND p.position > s.framework_since)
            """;

    private StandingBySets() {}
}
