package org.cairn.query.competencymap;

/// One statement for the maps of a learner: a row for each enrolment, its facts as JSON in the order of
/// recording.
final class CompetencyMapSql {
    private static final String FACTS =
            """
            SELECT s.enrolment, s.learner, s.pathway, s.version, coalesce(v.title, s.pathway) AS title, s.cohort,
                   s.section, s.enrolled_on, v.requirement, v.milestones, scale.levels, scale.minimum, scale.maximum,
                   (SELECT json_agg(competency ORDER BY ordinal)
                      FROM competency_map.pathway_competency o
                     WHERE o.pathway = s.pathway AND o.version = s.version) AS competencies,
                   (WITH RECURSIVE item AS (
                       SELECT c.competency, c.statement, c.parent
                         FROM competency_map.pathway_competency o
                         JOIN competency_map.competency c
                           ON c.framework = v.framework AND c.framework_version = v.framework_version
                          AND c.competency = o.competency
                        WHERE o.pathway = s.pathway AND o.version = s.version
                       UNION
                       SELECT c.competency, c.statement, c.parent
                         FROM item
                         JOIN competency_map.competency c
                           ON c.framework = v.framework AND c.framework_version = v.framework_version
                          AND c.competency = item.parent)
                    SELECT json_agg(item) FROM item) AS items,
                   (SELECT json_agg(json_build_object(
                               'competency', g.competency, 'level', g.level, 'score', g.score,
                               'effectiveOn', g.effective_on, 'validUntil', g.valid_until,
                               'provisional', g.provisional, 'rescindedOn', g.rescinded_on,
                               'formerScale', g.former_scale, 'blind', g.blind, 'judgements', g.judgements,
                               'priorLearning', g.prior_learning, 'algorithm', g.algorithm,
                               'policy', g.policy || '/' || g.policy_version, 'recalculation', g.recalculation)
                           ORDER BY g.position)
                      FROM
            """ + StandingSql.GRANTED + """
                           AS g) AS verdicts,
                   (SELECT json_agg(json_build_object(
                               'competency', m.competency, 'judgement', m.judgement, 'evidence', m.evidence,
                               'score', m.score, 'level', m.level, 'assessor', m.assessor,
                               'effectiveOn', m.effective_on, 'role', m.role, 'given', m.given,
                               'correction', m.correction, 'reconciliation', m.reconciliation, 'leftOut', m.left_out)
                           ORDER BY m.effective_on, m.position)
                      FROM
            """ + StandingSql.MARKS + """
                           AS m) AS marks,
                   (SELECT json_agg(json_build_object('competency', h.competency, 'pieces', h.pieces))
                      FROM
            """ + StandingSql.HANDED_IN + """
                           AS h) AS pieces,
                   (SELECT json_agg(json_build_object(
                               'competency', p.competency, 'priorLearning', p.prior_learning, 'kind', p.kind,
                               'decision', p.decision, 'score', p.score, 'credits', p.credits,
                               'effectiveOn', p.effective_on)
                           ORDER BY p.position)
                      FROM
            """
                    + StandingSql.RECOGNISED + """
                           AS p) AS prior_learning,
                   (SELECT json_agg(json_build_object(
                               'competency', x.competency, 'level', x.level, 'cause', x.cause,
                               'effectiveOn', x.effective_on)
                           ORDER BY x.position)
                      FROM
            """ + StandingSql.TAKEN_BACK + """
                           AS x WHERE x.position > s.framework_since) AS rescissions,
                   (SELECT json_agg(json_build_object(
                               'competency', c.competency, 'from', c.carried_from, 'crosswalk', c.crosswalk,
                               'rule', c.carry_rule, 'provisional', c.provisional, 'effectiveOn', c.effective_on)
                           ORDER BY c.position)
                      FROM
            """ + StandingSql.CARRIED + """
                           AS c) AS carried,
                   (SELECT json_agg(json_build_object(
                               'group', c.choice_group, 'chosen', c.chosen, 'insteadOf', c.instead_of)
                           ORDER BY c.position)
                      FROM competency_map.choice c
                     WHERE c.enrolment = s.enrolment AND c.effective_on <= :as_of AND c.recorded_at <= :known) AS choices,
                   (SELECT json_agg(json_build_object('waiver', w.waiver, 'node', w.node, 'ended', w.ended))
                      FROM competency_map.waiver w
                     WHERE w.enrolment = s.enrolment AND w.effective_on <= :as_of AND w.recorded_at <= :known) AS waivers,
                   (SELECT json_agg(json_build_object(
                               'approval', t.approval, 'step', t.step, 'milestone', t.milestone, 'level', t.level,
                               'effectiveOn', t.effective_on)
                           ORDER BY t.position)
                      FROM competency_map.milestone_step t
                     WHERE t.enrolment = s.enrolment AND t.effective_on <= :as_of AND t.recorded_at <= :known) AS steps
            """;

    private static final String OF = """
              FROM %s
              LEFT JOIN competency_map.pathway_version v ON v.pathway = s.pathway AND v.version = s.version
              LEFT JOIN competency_map.scale scale
                ON scale.scale = v.scale AND scale.scale_version = v.scale_version
            """;

    static final String OF_ENROLMENT =
            StandingSql.STANDING.formatted("e.enrolment = :id") + FACTS + OF.formatted("scope s");

    /// A row without an enrolment for a learner who has none.
    static final String OF_LEARNER = StandingSql.STANDING.formatted("e.learner = :id")
            + FACTS
            + OF.formatted("competency_map.learner l LEFT JOIN scope s USING (learner)")
            + "WHERE l.learner = :id ORDER BY s.enrolled_on, s.position";

    private CompetencyMapSql() {}
}
