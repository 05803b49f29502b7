package org.cairn.projections.pathwayoutcomes;

/// Adds facts, and to the two tables of sums exactly what was really added.
final class CountedFacts {
    /// What belongs together: the first of each is true until one of the others comes.
    private static final String KINDS = """
            kinds (measure, kind) AS (
                VALUES ('enrolled', 'enrolled'), ('moved-in', 'moved-in'), ('moved-away', 'moved-away'),
                       ('withdrawn', 'withdrawn'), ('resumed', 'withdrawn'), ('evidence', 'evidence'),
                       ('judged', 'judged'), ('mastered', 'mastered'), ('rescinded', 'mastered'),
                       ('lapsed', 'mastered'), ('prior-learning', 'prior-learning'), ('confirmed', 'confirmed'),
                       ('revoked', 'confirmed'), ('declined', 'declined'))\
            """;

    /// A month counts events that added a fact, so evidence for two competencies is one piece. Mastery is
    /// counted in the month in which it was first shown, and again nowhere: if what was shown earlier
    /// comes later, the count moves to its month.
    ///
    /// An outcome counts enrolments of which it is true now: work that was withdrawn, mastery that was
    /// rescinded or has lapsed, an approval that was revoked and a withdrawal from which the learner has
    /// come back count no more. What ends counts for all versions that an enrolment was on. All parts of
    /// the statement see the table as it was before it, so what is true now is worked out from what was
    /// there and what was added, and the difference is added. There is a row, perhaps of zero, for all
    /// that was ever true, and for each month in which something was shown again: in whatever order
    /// events come, and however they are divided into batches, the rows are the same. Rows are written in
    /// the order of their keys, so that workers who add to the same ones wait for each other and not in a
    /// circle.
    static final String STATEMENT = """
            WITH added AS (
                INSERT INTO pathway_outcomes.fact (enrolment, measure, subject, fact, pathway, version,
                                                   effective_on, recorded_at, position)
                SELECT enrolment, measure, subject, fact, pathway, version, effective_on, recorded_at, position
                  FROM {rows}
                    ON CONFLICT DO NOTHING
                RETURNING *),
            %s,
            touched AS (
                SELECT DISTINCT enrolment, kind, subject FROM added JOIN kinds USING (measure)
                UNION
                SELECT f.enrolment, 'evidence', f.subject
                  FROM added w
                  JOIN pathway_outcomes.fact f
                    ON f.enrolment = w.enrolment AND f.measure = 'evidence' AND f.fact = w.fact
                 WHERE w.measure = 'evidence-withdrawn'),
            facts AS (
                SELECT t.kind, f.enrolment, f.measure, f.subject, f.fact, f.pathway, f.version, f.position,
                       f.effective_on, false AS is_new
                  FROM touched t
                  JOIN kinds USING (kind)
                  JOIN pathway_outcomes.fact f
                    ON f.enrolment = t.enrolment AND f.measure = kinds.measure AND f.subject = t.subject
                UNION ALL
                SELECT kind, enrolment, measure, subject, fact, pathway, version, position, effective_on, true
                  FROM added JOIN kinds USING (measure)),
            ended AS (
                SELECT enrolment, kind, subject,
                       max(position) FILTER (WHERE NOT is_new) AS before, max(position) AS now
                  FROM facts
                 WHERE measure <> kind
                 GROUP BY 1, 2, 3),
            true_of AS (
                SELECT f.pathway, f.version, f.kind, f.subject, f.enrolment,
                       bool_or(NOT f.is_new AND f.position > coalesce(e.before, 0) AND o.fact IS NULL) AS before,
                       bool_or(f.position > coalesce(e.now, 0) AND o.fact IS NULL AND n.fact IS NULL) AS now
                  FROM facts f
                  LEFT JOIN ended e USING (enrolment, kind, subject)
                  LEFT JOIN pathway_outcomes.fact o
                    ON f.kind = 'evidence' AND o.enrolment = f.enrolment AND o.measure = 'evidence-withdrawn'
                   AND o.subject = '' AND o.fact = f.fact
                  LEFT JOIN added n
                    ON f.kind = 'evidence' AND n.enrolment = f.enrolment AND n.measure = 'evidence-withdrawn'
                   AND n.fact = f.fact
                 WHERE f.measure = f.kind
                 GROUP BY 1, 2, 3, 4, 5),
            first_mastered AS (
                SELECT enrolment, subject,
                       min(position) FILTER (WHERE NOT is_new) AS before, min(position) AS now
                  FROM facts
                 WHERE measure = 'mastered'
                 GROUP BY 1, 2),
            happened AS (
                SELECT a.pathway, a.effective_on, a.version, a.measure,
                       CASE WHEN a.measure IN ('confirmed', 'declined', 'revoked') THEN a.subject ELSE '' END
                           AS subject,
                       a.position, CASE WHEN f.now < a.position THEN 0 ELSE 1 END AS times
                  FROM added a
                  LEFT JOIN first_mastered f
                    ON a.measure = 'mastered' AND f.enrolment = a.enrolment AND f.subject = a.subject
                UNION
                SELECT f.pathway, f.effective_on, f.version, f.measure, '', f.position, -1
                  FROM facts f
                  JOIN first_mastered USING (enrolment, subject)
                 WHERE f.measure = 'mastered' AND NOT f.is_new AND f.position = before AND now < before),
            by_month AS (
                INSERT INTO pathway_outcomes.month AS m (pathway, month, version, measure, subject, facts)
                SELECT pathway, date_trunc('month', effective_on::timestamp)::date, version, measure, subject,
                       sum(times)
                  FROM happened
                 GROUP BY 1, 2, 3, 4, 5
                 ORDER BY 1, 2, 3, 4, 5
                    ON CONFLICT (pathway, month, version, measure, subject)
                    DO UPDATE SET facts = m.facts + excluded.facts)
            INSERT INTO pathway_outcomes.outcome AS o (pathway, version, measure, subject, enrolments)
            SELECT pathway, version, kind, subject, count(*) FILTER (WHERE now) - count(*) FILTER (WHERE before)
              FROM true_of
             GROUP BY 1, 2, 3, 4
             ORDER BY 1, 2, 3, 4
                ON CONFLICT (pathway, version, measure, subject)
                DO UPDATE SET enrolments = o.enrolments + excluded.enrolments
            """.formatted(KINDS);

    /// The same sums, made at once from all facts.
    static final String SUMS = """
            WITH %s,
            facts AS (
                SELECT kind, f.* FROM pathway_outcomes.fact f JOIN kinds USING (measure)),
            ended AS (
                SELECT enrolment, kind, subject, max(position) AS position
                  FROM facts
                 WHERE measure <> kind
                 GROUP BY 1, 2, 3),
            true_of AS (
                SELECT f.pathway, f.version, f.kind, f.subject, f.enrolment,
                       bool_or(f.position > coalesce(e.position, 0) AND o.fact IS NULL) AS now
                  FROM facts f
                  LEFT JOIN ended e USING (enrolment, kind, subject)
                  LEFT JOIN pathway_outcomes.fact o
                    ON f.kind = 'evidence' AND o.enrolment = f.enrolment AND o.measure = 'evidence-withdrawn'
                   AND o.subject = '' AND o.fact = f.fact
                 WHERE f.measure = f.kind
                 GROUP BY 1, 2, 3, 4, 5),
            first_mastered AS (
                SELECT enrolment, subject, min(position) AS position
                  FROM pathway_outcomes.fact
                 WHERE measure = 'mastered'
                 GROUP BY 1, 2),
            happened AS (
                SELECT DISTINCT f.pathway, f.effective_on, f.version, f.measure,
                       CASE WHEN f.measure IN ('confirmed', 'declined', 'revoked') THEN f.subject ELSE '' END
                           AS subject,
                       f.position, CASE WHEN m.position < f.position THEN 0 ELSE 1 END AS times
                  FROM pathway_outcomes.fact f
                  LEFT JOIN first_mastered m
                    ON f.measure = 'mastered' AND m.enrolment = f.enrolment AND m.subject = f.subject),
            by_month AS (
                INSERT INTO pathway_outcomes.month (pathway, month, version, measure, subject, facts)
                SELECT pathway, date_trunc('month', effective_on::timestamp)::date, version, measure, subject,
                       sum(times)
                  FROM happened
                 GROUP BY 1, 2, 3, 4, 5)
            INSERT INTO pathway_outcomes.outcome (pathway, version, measure, subject, enrolments)
            SELECT pathway, version, kind, subject, count(*) FILTER (WHERE now)
              FROM true_of
             GROUP BY 1, 2, 3, 4
            """.formatted(KINDS);

    private CountedFacts() {}
}
