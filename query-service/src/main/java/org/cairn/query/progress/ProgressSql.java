package org.cairn.query.progress;

/// The statements behind [ProgressQuery]. Months are their first days.
final class ProgressSql {

    /// Sums of all months until the end of the range, the running totals on them, then the months that were
    /// asked for.
    ///
    /// Who is active is asked of single enrolments, since one may have withdrawn and been declined as well,
    /// and come back: an enrolment is, as long as it is on the version, has not left without coming back,
    /// and the completing milestone is neither declined nor confirmed without being revoked. So nothing counts
    /// earlier than the enrolment, though dirty dates may say otherwise. The measures are named as in the
    /// condition of the index that answers it alone.
    ///
    /// First `%s`: the column that a row is for beside its month; second: which pathways.
    private static final String BY_MONTH = """
            WITH versions AS (
                  SELECT * FROM pathway_outcomes.pathway_version v WHERE %2$s),
            happened AS (
                  SELECT v.%1$s, greatest(m.month, :from - interval '1 month')::date AS month,
                         sum(m.facts) FILTER (WHERE m.measure = 'enrolled') AS enrolled,
                         sum(m.facts) FILTER (WHERE m.measure = 'withdrawn') AS withdrawn,
                         sum(m.facts) FILTER (WHERE m.measure = 'evidence') AS evidence,
                         sum(m.facts) FILTER (WHERE m.measure = 'judged') AS judged,
                         sum(m.facts) FILTER (WHERE m.measure = 'mastered') AS mastered,
                         sum(m.facts) FILTER (WHERE m.measure = 'prior-learning') AS prior_learning,
                         sum(m.facts) FILTER (WHERE m.measure = 'confirmed' AND m.subject = v.completed_by) AS completed,
                         sum(m.facts) FILTER (WHERE m.measure = 'declined' AND m.subject = v.completed_by) AS declined,
                         sum(m.facts) FILTER (WHERE m.measure = 'resumed') AS resumed,
                         sum(m.facts) FILTER (WHERE m.measure IN ('rescinded', 'lapsed')) AS rescinded,
                         sum(m.facts) FILTER (WHERE m.measure = 'revoked' AND m.subject = v.completed_by) AS revoked,
                         sum(m.facts) FILTER (WHERE m.measure = 'moved-in') AS moved_in,
                         sum(m.facts) FILTER (WHERE m.measure = 'moved-away') AS moved_away
                    FROM versions v JOIN pathway_outcomes.month m USING (pathway, version)
                   WHERE m.month <= :to
                   GROUP BY 1, 2),
            steps AS (
                  SELECT v.%1$s, f.enrolment, f.effective_on, f.position,
                         sum(CASE f.measure WHEN 'enrolled' THEN 1 WHEN 'moved-in' THEN 1 WHEN 'moved-away' THEN -1
                                            ELSE 0 END) OVER so_far > 0
                         AND sum(CASE f.measure WHEN 'withdrawn' THEN 1 WHEN 'resumed' THEN -1
                                                ELSE 0 END) OVER so_far <= 0
                         AND sum(CASE f.measure WHEN 'confirmed' THEN 1 WHEN 'revoked' THEN -1
                                                ELSE 0 END) OVER so_far <= 0
                         AND count(*) FILTER (WHERE f.measure = 'declined') OVER so_far = 0 AS active
                    FROM versions v
                    JOIN pathway_outcomes.fact f ON f.pathway = v.pathway AND f.version = v.version
                   WHERE f.measure IN ('enrolled', 'moved-in', 'moved-away', 'withdrawn', 'resumed',
                                       'confirmed', 'revoked', 'declined')
                     AND (f.measure NOT IN ('confirmed', 'revoked', 'declined') OR f.subject = v.completed_by)
                  WINDOW so_far AS (PARTITION BY v.%1$s, f.enrolment ORDER BY f.effective_on, f.position)),
            turns AS (
                  SELECT %1$s,
                         greatest(date_trunc('month', effective_on::timestamp), :from - interval '1 month')::date
                             AS month,
                         sum(active::int - was_active::int) AS turned
                    FROM (SELECT *, lag(active, 1, false) OVER (PARTITION BY %1$s, enrolment
                                                                    ORDER BY effective_on, position) AS was_active
                            FROM steps) AS step
                   WHERE active <> was_active AND effective_on < :to + interval '1 month'
                   GROUP BY 1, 2),
            wanted AS (
                  SELECT %1$s, min(starts_on) AS starts_on, month::date
                    FROM versions,
                         generate_series(:from - interval '1 month', :to::timestamp, interval '1 month') AS month
                   GROUP BY %1$s, month),
            totals AS (
                  SELECT month, %1$s, starts_on,
                         coalesce(enrolled, 0) AS enrolled, coalesce(withdrawn, 0) AS withdrawn,
                         coalesce(evidence, 0) AS evidence, coalesce(judged, 0) AS judged,
                         coalesce(mastered, 0) AS mastered, coalesce(prior_learning, 0) AS prior_learning,
                         coalesce(completed, 0) AS completed, coalesce(declined, 0) AS declined,
                         coalesce(resumed, 0) AS resumed, coalesce(rescinded, 0) AS rescinded,
                         coalesce(revoked, 0) AS revoked, coalesce(moved_in, 0) AS moved_in,
                         coalesce(moved_away, 0) AS moved_away,
                         coalesce(sum(enrolled) OVER so_far, 0) AS enrolled_so_far,
                         coalesce(sum(turned) OVER so_far, 0) AS active
                    FROM wanted
                    LEFT JOIN happened USING (%1$s, month)
                    LEFT JOIN turns USING (%1$s, month)
                  WINDOW so_far AS (PARTITION BY %1$s ORDER BY month))
            SELECT * FROM totals WHERE month >= :from ORDER BY month, %3$s
            """;

    static final String OF_PATHWAY = BY_MONTH.formatted("version", "v.pathway = :pathway", "starts_on, version");

    static final String OF_INSTITUTION = BY_MONTH.formatted("pathway", "true", "pathway");

    static final String RANGE = """
            SELECT min(month) AS first_month, max(month) AS last_month
              FROM pathway_outcomes.month
             WHERE pathway = coalesce(:pathway::text, pathway)
            """;

    static final String FIGURES = """
            SELECT (SELECT count(*) FROM transcript.learner) AS learners,
                   (SELECT count(DISTINCT pathway) FROM pathway_outcomes.pathway_version) AS pathways,
                   (SELECT count(*) FROM pathway_outcomes.pathway_version) AS pathway_versions,
                   coalesce(sum(o.enrolments) FILTER (WHERE o.measure = 'enrolled'), 0) AS enrolments,
                   coalesce(sum(o.enrolments) FILTER (WHERE o.measure = 'withdrawn'), 0) AS withdrawn,
                   coalesce(sum(o.enrolments) FILTER (WHERE o.measure = 'confirmed'
                                                        AND o.subject = v.completed_by), 0) AS completed,
                   coalesce(sum(o.enrolments) FILTER (WHERE o.measure = 'declined'
                                                        AND o.subject = v.completed_by), 0) AS declined,
                   coalesce(sum(o.enrolments) FILTER (WHERE o.measure = 'mastered'), 0) AS mastered,
                   (SELECT coalesce(min(position), 0) FROM projection.position WHERE state = 'live') AS events,
                   (SELECT min(month) FROM pathway_outcomes.month) AS first_month,
                   (SELECT max(month) FROM pathway_outcomes.month) AS last_month
              FROM pathway_outcomes.outcome o
              LEFT JOIN pathway_outcomes.pathway_version v USING (pathway, version)
            """;

    private ProgressSql() {}
}
