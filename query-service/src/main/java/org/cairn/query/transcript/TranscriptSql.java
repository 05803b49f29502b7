package org.cairn.query.transcript;

/// One statement for a whole transcript: a row for each enrolment, or one without an enrolment.
final class TranscriptSql {
    static final String STATEMENT = """
            SELECT l.learner, i.number, nullif(concat_ws(' ', i.given_name, i.family_name), '') AS name,
                   coalesce(p.position, 0) AS position,
                   e.enrolment, e.pathway, e.version, coalesce(v.title, e.pathway) AS title, e.cohort,
                   e.effective_on AS enrolled_on, v.completed_by,
                   withdrawals.withdrawn_on, masteries.competencies, decisions.prior_learning, milestones.steps
              FROM transcript.learner l
              LEFT JOIN identity.learner i ON i.learner = l.learner
              LEFT JOIN projection.position p ON p.read_model = 'transcript' AND p.state = 'live'
              LEFT JOIN transcript.enrolment e
                ON e.learner = l.learner AND e.effective_on <= :asOf AND e.recorded_at <= :asKnownAt
              LEFT JOIN transcript.pathway_version v ON v.pathway = e.pathway AND v.version = e.version
              LEFT JOIN LATERAL (
                    SELECT min(w.effective_on) AS withdrawn_on
                      FROM transcript.withdrawal w
                     WHERE w.learner = e.learner AND w.enrolment = e.enrolment
                       AND w.effective_on <= :asOf AND w.recorded_at <= :asKnownAt
                   ) withdrawals ON true
              LEFT JOIN LATERAL (
                    SELECT json_agg(json_build_object(
                                'competency', m.competency,
                                'statement', coalesce(c.statement, m.competency),
                                'level', m.level,
                                'score', m.score,
                                'masteredOn', m.effective_on,
                                'basis', CASE WHEN m.prior_learning IS NULL THEN 'judgements' ELSE 'prior-learning' END,
                                'policy', m.policy || '/' || m.policy_version,
                                'scale', m.scale || '/' || m.scale_version,
                                'framework', m.framework || '/' || m.framework_version,
                                'algorithm', m.algorithm)
                            ORDER BY o.ordinal, m.competency) AS competencies
                      FROM (SELECT DISTINCT ON (competency) *
                              FROM transcript.mastery
                             WHERE learner = e.learner AND enrolment = e.enrolment
                               AND effective_on <= :asOf AND recorded_at <= :asKnownAt
                             ORDER BY competency, position DESC) m
                      LEFT JOIN transcript.pathway_competency o
                        ON o.pathway = e.pathway AND o.version = e.version AND o.competency = m.competency
                      LEFT JOIN transcript.competency c
                        ON c.framework = m.framework AND c.framework_version = m.framework_version
                       AND c.competency = m.competency
                   ) masteries ON true
              LEFT JOIN LATERAL (
                    SELECT json_agg(json_build_object(
                                'priorLearning', d.prior_learning,
                                'competency', d.competency,
                                'kind', d.kind,
                                'decision', d.decision,
                                'score', d.score,
                                'decidedOn', d.effective_on)
                            ORDER BY d.position) AS prior_learning
                      FROM transcript.prior_learning d
                     WHERE d.learner = e.learner AND d.enrolment = e.enrolment
                       AND d.effective_on <= :asOf AND d.recorded_at <= :asKnownAt
                   ) decisions ON true
              LEFT JOIN LATERAL (
                    SELECT json_agg(json_build_object(
                                'approval', s.approval,
                                'milestone', s.milestone,
                                'title', coalesce(t.title, s.milestone),
                                'step', s.step,
                                'level', s.level,
                                'approver', s.approver,
                                'on', s.effective_on)
                            ORDER BY t.ordinal, s.milestone, s.position) AS steps
                      FROM transcript.milestone_step s
                      LEFT JOIN transcript.milestone t
                        ON t.pathway = e.pathway AND t.version = e.version AND t.milestone = s.milestone
                     WHERE s.learner = e.learner AND s.enrolment = e.enrolment
                       AND s.effective_on <= :asOf AND s.recorded_at <= :asKnownAt
                   ) milestones ON true
             WHERE l.learner = :learner
             ORDER BY e.effective_on, e.position
            """;

    private TranscriptSql() {}
}
