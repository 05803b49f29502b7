package org.cairn.query.competencymap;

/// What counts for enrolments: as of a day (`:as_of`), as known at a moment (`:known`). The write side
/// decides by the same rules.
///
/// - A move to a version with another framework leaves behind all that was shown before it; one with
///   another scale the marks. What was carried over is said anew.
/// - A rescission takes back all verdicts that were recorded before it. A lapse needs no event.
/// - Of marks count: those that were agreed on, once; of the rest each first mark, as it was last
///   corrected. None whose evidence was withdrawn, and none that was set aside.
/// - While somebody is still to mark work blind, marks that others gave for it are not told, nor what follows from
///   them: provisional verdicts of its competencies are left out, the level of settled ones is. Whether that is so
///   goes by now, whatever day and moment are asked for: yesterday's answer would tell it, too.
///
/// First the enrolments, as [#STANDING]; then what is asked of each row `s` of `scope`, as `LATERAL`
/// subqueries. Enrolment by enrolment the database finds all that it needs side by side in an index, however
/// many there are.
public final class StandingSql {
    /// Begins a statement. `%s`: which enrolments `e`, which are on the version `m.version` or, without a
    /// move, `e.version`.
    public static final String STANDING = """
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
                 WHERE e.recorded_at <= :known AND %s)
            """;

    private static final String IN_TIME = "%1$s.effective_on <= :as_of AND %1$s.recorded_at <= :known";

    private static final String OF = "%1$s.enrolment = s.enrolment AND " + IN_TIME;

    private static final String STANDS = OF + " AND %1$s.position > s.framework_since";

    /// What somebody is still to mark blind, of the enrolment `s.enrolment`: piece of evidence by competency.
    public static final String AWAITED = """
            SELECT DISTINCT e.competency, e.evidence
              FROM competency_map.blind_marking b
              JOIN competency_map.evidence e ON e.enrolment = b.enrolment AND e.evidence = b.evidence
             WHERE b.enrolment = s.enrolment
               AND NOT EXISTS (SELECT FROM competency_map.blind_marking later
                                WHERE later.enrolment = b.enrolment AND later.replaces = b.allocation)
               AND NOT EXISTS (SELECT FROM competency_map.evidence_withdrawn w
                                WHERE w.enrolment = b.enrolment AND w.evidence = b.evidence)
               AND NOT EXISTS (SELECT FROM competency_map.judgement j
                                WHERE j.enrolment = b.enrolment AND j.competency = e.competency
                                  AND j.evidence = b.evidence
                                  AND (j.assessor = b.assessor OR j.allocation = b.allocation))
            """;

    /// Rescissions, of whatever version.
    static final String TAKEN_BACK = """
            (SELECT x.* FROM competency_map.rescission x WHERE %s)
            """.formatted(OF.formatted("x"));

    /// Verdicts; `rescinded_on` of those that were taken back, `blind` where the level is not told.
    public static final String GRANTED = """
            (SELECT g.*, g.position < s.marks_since AS former_scale, b.competency IS NOT NULL AS blind,
                    CASE WHEN x.competency IS NOT NULL THEN
                         (SELECT min(day) FROM unnest(x.positions, x.days) AS later (position, day)
                           WHERE later.position > g.position) END AS rescinded_on
               FROM competency_map.mastery g
               LEFT JOIN (SELECT x.competency, array_agg(x.position) AS positions, array_agg(x.effective_on) AS days
                            FROM competency_map.rescission x
                           WHERE %s
                           GROUP BY 1) x ON x.competency = g.competency
               LEFT JOIN (SELECT DISTINCT competency FROM (%s) a) b ON b.competency = g.competency
              WHERE %s AND NOT (g.provisional AND b.competency IS NOT NULL))
            """.formatted(OF.formatted("x"), AWAITED, STANDS.formatted("g"));

    private static final String WITHDRAWN = """
            SELECT w.evidence FROM competency_map.evidence_withdrawn w WHERE %s
            """.formatted(OF.formatted("w"));

    private static final String SET_ASIDE = """
            SELECT DISTINCT judgement
              FROM competency_map.rescission x CROSS JOIN LATERAL unnest(x.set_aside) AS judgement
             WHERE %s
            """.formatted(OF.formatted("x"));

    private static final String CORRECTED = """
            SELECT DISTINCT ON (c.judgement) c.judgement, c.correction, c.score, c.level
              FROM competency_map.correction c
             WHERE %s
             ORDER BY c.judgement, c.position DESC
            """.formatted(OF.formatted("c"));

    private static final String AGREED = """
            SELECT r.reconciliation, r.score, r.level, r.capped, j.judgement,
                   j.position = min(j.position) OVER (PARTITION BY r.reconciliation) AS is_first
              FROM competency_map.reconciliation r
             CROSS JOIN LATERAL unnest(r.judgements) AS each (judgement)
              JOIN competency_map.judgement j
                ON j.enrolment = r.enrolment AND j.competency = r.competency AND j.judgement = each.judgement
             WHERE %s
               AND NOT EXISTS (SELECT FROM competency_map.reconciliation later
                                WHERE %s AND r.reconciliation = ANY (later.supersedes))
            """.formatted(OF.formatted("r"), OF.formatted("later"));

    /// Marks, each with why it does not count, if it does not. Of one that is not told while blind marking is open
    /// only that there is one.
    static final String MARKS = """
            (SELECT j.competency, j.judgement, j.evidence, j.role, j.effective_on, j.position,
                    CASE WHEN b.evidence IS NULL THEN j.assessor END AS assessor,
                    CASE WHEN b.evidence IS NULL THEN j.score END AS given,
                    CASE WHEN b.evidence IS NULL THEN c.correction END AS correction,
                    CASE WHEN b.evidence IS NULL THEN a.reconciliation END AS reconciliation,
                    CASE WHEN b.evidence IS NULL THEN coalesce(a.level, c.level, j.level) END AS level,
                    CASE WHEN b.evidence IS NULL THEN
                         least(coalesce(a.score, c.score, j.score),
                               CASE WHEN a.reconciliation IS NULL THEN j.capped ELSE a.capped END) END AS score,
                    CASE WHEN b.evidence IS NOT NULL THEN 'blind-marking-open'
                         WHEN w.evidence IS NOT NULL THEN 'evidence-withdrawn'
                         WHEN j.position < s.marks_since THEN 'former-version'
                         WHEN x.judgement IS NOT NULL THEN 'set-aside'
                         WHEN NOT a.is_first THEN 'agreed-elsewhere'
                         WHEN a.reconciliation IS NULL AND j.role <> 'first' THEN 'not-a-first-mark'
                    END AS left_out
               FROM competency_map.judgement j
               LEFT JOIN (%s) w ON w.evidence = j.evidence
               LEFT JOIN (%s) c ON c.judgement = j.judgement
               LEFT JOIN (%s) a ON a.judgement = j.judgement
               LEFT JOIN (%s) x ON x.judgement = j.judgement
               LEFT JOIN (%s) b ON b.competency = j.competency AND b.evidence = j.evidence
              WHERE %s)
            """.formatted(WITHDRAWN, CORRECTED, AGREED, SET_ASIDE, AWAITED, STANDS.formatted("j"));

    /// How many pieces of evidence stand, by competency.
    static final String HANDED_IN = """
            (SELECT e.competency, count(*) AS pieces
               FROM competency_map.evidence e
               LEFT JOIN (%s) w ON w.evidence = e.evidence
              WHERE %s AND w.evidence IS NULL
              GROUP BY 1)
            """.formatted(WITHDRAWN, STANDS.formatted("e"));

    /// Decisions on earlier learning.
    static final String RECOGNISED = """
            (SELECT p.* FROM competency_map.prior_learning p WHERE %s)
            """.formatted(STANDS.formatted("p"));

    /// What a move brought along.
    static final String CARRIED = """
            (SELECT c.* FROM competency_map.carried c WHERE %s)
            """.formatted(STANDS.formatted("c"));

    private StandingSql() {}
}
