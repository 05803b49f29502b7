package org.cairn.query.progress;

/// The statements behind [ProgressQuery]. Months are their first days.
final class ProgressSql {

    /// Sums of all months until the end of the range, the running totals on them, then the months that were asked for.
    ///
    /// Who has ended is asked of single enrolments, since one may have withdrawn and been declined as well. An end
    /// counts no earlier than the enrolment, though dirty dates may say otherwise.
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
                         sum(m.facts) FILTER (WHERE m.measure = 'declined' AND m.subject = v.completed_by) AS declined
                    FROM versions v JOIN pathway_outcomes.month m USING (pathway, version)
                   WHERE m.month <= :to
                   GROUP BY 1, 2),
            ended AS (
                  SELECT v.%1$s,
                         greatest(date_trunc('month', greatest(e.enrolled_on, e.ended_on)::timestamp),
                                  :from - interval '1 month')::date AS month,
                         count(*) AS ended
                    FROM versions v
                   CROSS JOIN LATERAL (
                         SELECT min(f.effective_on) FILTER (WHERE f.measure = 'enrolled') AS enrolled_on,
                                min(f.effective_on) FILTER (WHERE f.measure = 'withdrawn'
                                                               OR f.subject = v.completed_by) AS ended_on
                           FROM pathway_outcomes.fact f
                          WHERE f.pathway = v.pathway AND f.version = v.version
                            AND f.measure IN ('enrolled', 'withdrawn', 'confirmed', 'declined')
                          GROUP BY f.enrolment) e
                   WHERE e.ended_on IS NOT NULL
                     AND greatest(e.enrolled_on, e.ended_on) < :to + interval '1 month'
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
                         coalesce(sum(enrolled) OVER so_far, 0) AS enrolled_so_far,
                         coalesce(sum(enrolled) OVER so_far, 0) - coalesce(sum(ended) OVER so_far, 0) AS active
                    FROM wanted
                    LEFT JOIN happened USING (%1$s, month)
                    LEFT JOIN ended USING (%1$s, month)
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
