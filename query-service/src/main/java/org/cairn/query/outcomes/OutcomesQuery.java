package org.cairn.query.outcomes;

import java.util.Optional;
import org.cairn.query.database.ReadModels;
import org.cairn.query.outcomes.Outcomes.CompetencyOutcome;
import org.springframework.stereotype.Component;

/// Gives the outcomes of pathway versions.
@Component
public final class OutcomesQuery {
    private static final String STATEMENT = """
            SELECT coalesce(sum(o.enrolments) FILTER (WHERE o.measure = 'enrolled'), 0) AS enrolled,
                   coalesce(sum(o.enrolments) FILTER (WHERE o.measure = 'moved-in'), 0) AS moved_in,
                   coalesce(sum(o.enrolments) FILTER (WHERE o.measure = 'moved-away'), 0) AS moved_away,
                   coalesce(sum(o.enrolments) FILTER (WHERE o.measure = 'withdrawn'), 0) AS withdrawn,
                   coalesce(sum(o.enrolments) FILTER (WHERE o.measure = 'confirmed'
                                                        AND o.subject = v.completed_by), 0) AS completed,
                   coalesce(sum(o.enrolments) FILTER (WHERE o.measure = 'declined'
                                                        AND o.subject = v.completed_by), 0) AS declined,
                   (SELECT json_agg(json_build_object(
                               'competency', c.competency,
                               'evidence', coalesce(s.evidence, 0),
                               'judged', coalesce(s.judged, 0),
                               'mastered', coalesce(s.mastered, 0),
                               'priorLearning', coalesce(s.prior_learning, 0))
                           ORDER BY c.ordinal)
                      FROM pathway_outcomes.pathway_competency c
                      LEFT JOIN (SELECT subject,
                                        sum(enrolments) FILTER (WHERE measure = 'evidence') AS evidence,
                                        sum(enrolments) FILTER (WHERE measure = 'judged') AS judged,
                                        sum(enrolments) FILTER (WHERE measure = 'mastered') AS mastered,
                                        sum(enrolments) FILTER (WHERE measure = 'prior-learning') AS prior_learning
                                   FROM pathway_outcomes.outcome
                                  WHERE pathway = :pathway AND version = :version
                                  GROUP BY subject) s ON s.subject = c.competency
                     WHERE c.pathway = v.pathway AND c.version = v.version) AS competencies
              FROM pathway_outcomes.pathway_version v
              LEFT JOIN pathway_outcomes.outcome o ON o.pathway = v.pathway AND o.version = v.version
             WHERE v.pathway = :pathway AND v.version = :version
             GROUP BY v.pathway, v.version
            """;
    private final ReadModels readModels;

    OutcomesQuery(ReadModels readModels) {
        this.readModels = readModels;
    }

    /// @return empty if there is no such pathway version; zeros if nobody has enrolled on it
    public Optional<Outcomes> of(String pathway, String version) {
        return readModels
                .sql(STATEMENT)
                .param("pathway", pathway)
                .param("version", version)
                .query((rs, _) -> new Outcomes(
                        rs.getLong("enrolled"),
                        rs.getLong("moved_in"),
                        rs.getLong("moved_away"),
                        rs.getLong("withdrawn"),
                        rs.getLong("completed"),
                        rs.getLong("declined"),
                        readModels.list(rs.getString("competencies"), CompetencyOutcome.class)))
                .optional();
    }
}
