package org.cairn.query.pace;

import org.cairn.query.competencymap.StandingSql;

/// One statement: a row for each enrolment that has begun, with what its pace follows from.
final class PaceSql {
    private static final String SCOPE = """
            e.pathway = :pathway AND e.effective_on <= :as_of
                   AND (:cohort::text IS NULL OR e.cohort = :cohort)
                   AND (:section::text IS NULL OR e.section = :section)
            """;

    /// What is heard of an enrolment: work and its marks, what was decided and agreed, talks, milestones, a
    /// return. How learners see themselves is theirs, and counts for no figure.
    private static final String LAST_EVENT =
            """
            (SELECT max(day)
                      FROM (SELECT max(effective_on) AS day FROM competency_map.evidence WHERE %1$s
                            UNION ALL SELECT max(effective_on) FROM competency_map.judgement WHERE %1$s
                            UNION ALL SELECT max(effective_on) FROM competency_map.correction WHERE %1$s
                            UNION ALL SELECT max(effective_on) FROM competency_map.reconciliation WHERE %1$s
                            UNION ALL SELECT max(effective_on) FROM competency_map.prior_learning WHERE %1$s
                            UNION ALL SELECT max(effective_on) FROM competency_map.mastery WHERE %1$s
                            UNION ALL SELECT max(effective_on) FROM competency_map.choice WHERE %1$s
                            UNION ALL SELECT max(effective_on) FROM competency_map.pace_plan WHERE %1$s
                            UNION ALL SELECT max(effective_on) FROM competency_map.contact
                                       WHERE %1$s AND kind <> 'self-assessment'
                            UNION ALL SELECT max(effective_on) FROM competency_map.milestone_step WHERE %1$s
                            UNION ALL SELECT max(effective_on) FROM competency_map.participation
                                       WHERE %1$s AND step IN ('resumed', 'leave-ended')) AS event)
            """.formatted("enrolment = s.enrolment AND effective_on <= :as_of AND recorded_at <= :known");

    static final String STATEMENT =
            StandingSql.STANDING.formatted(SCOPE) + """
            SELECT s.enrolment, s.learner, i.number, nullif(concat_ws(' ', i.given_name, i.family_name), '') AS name,
                   s.cohort, s.section, s.version, s.enrolled_on,
                   CASE WHEN row_number() OVER (PARTITION BY s.version ORDER BY s.enrolment) = 1
                        THEN v.requirement END AS requirement,
                   CASE WHEN row_number() OVER (PARTITION BY s.version ORDER BY s.enrolment) = 1
                        THEN v.milestones END AS milestones,
                   (SELECT json_build_object('agreedOn', p.effective_on, 'milestones', p.milestones)
                      FROM competency_map.pace_plan p
                     WHERE p.enrolment = s.enrolment AND p.effective_on <= :as_of AND p.recorded_at <= :known
                     ORDER BY p.position DESC LIMIT 1) AS plan,
                   (SELECT json_agg(json_build_object(
                               'step', p.step, 'leave', p.leave, 'on', p.effective_on)
                           ORDER BY p.position)
                      FROM competency_map.participation p
                     WHERE p.enrolment = s.enrolment AND p.effective_on <= :as_of AND p.recorded_at <= :known)
                       AS participation,
                   (SELECT json_agg(json_build_object('approval', t.approval, 'step', t.step, 'milestone', t.milestone)
                           ORDER BY t.position)
                      FROM competency_map.milestone_step t
                     WHERE t.enrolment = s.enrolment AND t.effective_on <= :as_of AND t.recorded_at <= :known) AS steps,
                   (SELECT json_agg(json_build_object('competency', g.competency, 'prior', g.prior))
                      FROM (SELECT competency, bool_and(prior_learning IS NOT NULL) AS prior
                              FROM
            """ + StandingSql.GRANTED + """
                                   AS granted
                             WHERE NOT provisional AND rescinded_on IS NULL
                               AND (valid_until IS NULL OR valid_until >= :as_of)
                             GROUP BY competency) AS g) AS mastered,
                   (SELECT json_agg(w.node)
                      FROM competency_map.waiver w
                     WHERE w.enrolment = s.enrolment AND w.effective_on <= :as_of AND w.recorded_at <= :known
                       AND NOT w.ended
                       AND NOT EXISTS (SELECT FROM competency_map.waiver x
                                        WHERE x.enrolment = w.enrolment AND x.waiver = w.waiver AND x.ended
                                          AND x.effective_on <= :as_of AND x.recorded_at <= :known)) AS waived,
            """ + LAST_EVENT + """
                       AS last_event
              FROM scope s
              LEFT JOIN competency_map.pathway_version v ON v.pathway = s.pathway AND v.version = s.version
              LEFT JOIN identity.learner i USING (learner)
             ORDER BY s.enrolment
            """;

    private PaceSql() {}
}
