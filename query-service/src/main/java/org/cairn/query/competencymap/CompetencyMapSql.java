package org.cairn.query.competencymap;

/// One statement for a map: a row for each enrolment, its competencies as JSON in the pathway's order.
final class CompetencyMapSql {
    private static final String COLUMNS = """
            e.enrolment, e.learner, e.pathway, e.version, coalesce(v.title, e.pathway) AS title, e.cohort,
            e.effective_on AS enrolled_on, v.requirement, v.milestones, standing.competencies
            """;

    private static final String STANDING = """
            LEFT JOIN competency_map.pathway_version v ON v.pathway = e.pathway AND v.version = e.version
            LEFT JOIN LATERAL (
                  SELECT json_agg(json_build_object(
                              'competency', o.competency,
                              'statement', coalesce(c.statement, o.competency),
                              'level', m.level,
                              'score', m.score,
                              'masteredOn', m.effective_on,
                              'rests', m.judgements,
                              'by', m.prior_learning,
                              'evidence', (SELECT count(*)
                                             FROM competency_map.evidence s
                                            WHERE s.enrolment = e.enrolment AND s.competency = o.competency),
                              'judgements', judged.judgements,
                              'priorLearning', decided.prior_learning)
                          ORDER BY o.ordinal) AS competencies
                    FROM competency_map.pathway_competency o
                    LEFT JOIN competency_map.competency c
                      ON c.framework = v.framework AND c.framework_version = v.framework_version
                     AND c.competency = o.competency
                    LEFT JOIN LATERAL (
                          SELECT *
                            FROM competency_map.mastery
                           WHERE enrolment = e.enrolment AND competency = o.competency
                           ORDER BY position DESC
                           LIMIT 1
                         ) m ON true
                    LEFT JOIN LATERAL (
                          SELECT json_agg(json_build_object(
                                      'judgement', j.judgement,
                                      'evidence', j.evidence,
                                      'score', j.score,
                                      'level', j.level,
                                      'assessor', j.assessor,
                                      'effectiveOn', j.effective_on)
                                  ORDER BY j.effective_on, j.position) AS judgements
                            FROM competency_map.judgement j
                           WHERE j.enrolment = e.enrolment AND j.competency = o.competency
                         ) judged ON true
                    LEFT JOIN LATERAL (
                          SELECT json_agg(json_build_object(
                                      'priorLearning', d.prior_learning,
                                      'kind', d.kind,
                                      'decision', d.decision,
                                      'score', d.score,
                                      'effectiveOn', d.effective_on)
                                  ORDER BY d.position) AS prior_learning
                            FROM competency_map.prior_learning d
                           WHERE d.enrolment = e.enrolment AND d.competency = o.competency
                         ) decided ON true
                   WHERE o.pathway = e.pathway AND o.version = e.version
                 ) standing ON true
            """;

    static final String OF_ENROLMENT =
            "SELECT " + COLUMNS + "FROM competency_map.enrolment e " + STANDING + "WHERE e.enrolment = :id";

    static final String OF_LEARNER =
            "SELECT " + COLUMNS + """
            FROM competency_map.learner l
            LEFT JOIN competency_map.enrolment e ON e.learner = l.learner
            """ + STANDING + "WHERE l.learner = :id ORDER BY e.effective_on, e.position";

    private CompetencyMapSql() {}
}
