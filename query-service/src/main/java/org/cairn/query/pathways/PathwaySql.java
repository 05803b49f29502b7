package org.cairn.query.pathways;

/// The statements behind [PathwayQuery].
final class PathwaySql {
    /// `%s` is which pathways.
    static final String SUMMARIES = """
            SELECT p.pathway,
                   json_agg(json_build_object(
                       'version', p.version,
                       'title', p.title,
                       'startsOn', p.starts_on,
                       'endsOn', p.ends_on,
                       'enrolled', o.enrolled,
                       'withdrawn', o.withdrawn,
                       'completed', o.completed,
                       'declined', o.declined)
                   ORDER BY p.starts_on, p.version) AS versions
              FROM pathway_outcomes.pathway_version p
             CROSS JOIN LATERAL (
                   SELECT coalesce(sum(enrolments) FILTER (WHERE measure = 'enrolled'), 0) AS enrolled,
                          coalesce(sum(enrolments) FILTER (WHERE measure = 'withdrawn'), 0) AS withdrawn,
                          coalesce(sum(enrolments) FILTER (WHERE measure = 'confirmed'), 0) AS completed,
                          coalesce(sum(enrolments) FILTER (WHERE measure = 'declined'), 0) AS declined
                     FROM pathway_outcomes.outcome
                    WHERE pathway = p.pathway AND version = p.version
                      AND (measure IN ('enrolled', 'withdrawn')
                           OR measure IN ('confirmed', 'declined') AND subject = p.completed_by)
                   ) o
             WHERE %s
             GROUP BY p.pathway
             ORDER BY p.pathway
             LIMIT :limit
            """;

    static final String VERSION = """
            SELECT v.pathway, v.version, v.title, v.starts_on, v.ends_on,
                   v.framework, v.framework_version, f.title AS framework_title,
                   v.scale, v.scale_version, s.title AS scale_title, s.minimum, s.maximum, s.levels,
                   v.policy, v.policy_version, p.definition AS policy_definition,
                   v.requirement, v.milestones,
                   (SELECT json_agg(json_build_object(
                               'competency', o.competency, 'statement', coalesce(c.statement, o.competency))
                           ORDER BY o.ordinal)
                      FROM competency_map.pathway_competency o
                      LEFT JOIN competency_map.competency c
                        ON c.framework = v.framework AND c.framework_version = v.framework_version
                       AND c.competency = o.competency
                     WHERE o.pathway = v.pathway AND o.version = v.version) AS competencies
              FROM competency_map.pathway_version v
              LEFT JOIN competency_map.framework_version f USING (framework, framework_version)
              LEFT JOIN competency_map.scale s USING (scale, scale_version)
              LEFT JOIN competency_map.policy p USING (policy, policy_version)
             WHERE v.pathway = :pathway AND v.version = :version
            """;

    private PathwaySql() {}
}
