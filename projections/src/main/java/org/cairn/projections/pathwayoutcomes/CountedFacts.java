package org.cairn.projections.pathwayoutcomes;

/// Adds facts, and to the two tables of sums exactly what was really added.
final class CountedFacts {
    /// A month counts events that added a fact, so evidence for two competencies is one piece.
    ///
    /// An outcome counts enrolments. All parts of the statement see the table as it was before it, so a fact is
    /// the first of its enrolment if there is none of its kind in the table yet.
    static final String STATEMENT = """
            WITH added AS (
                INSERT INTO pathway_outcomes.fact (enrolment, measure, subject, fact, pathway, version,
                                                   effective_on, recorded_at, position)
                SELECT enrolment, measure, subject, fact, pathway, version, effective_on, recorded_at, position
                  FROM {rows}
                    ON CONFLICT DO NOTHING
                RETURNING *),
            by_month AS (
                INSERT INTO pathway_outcomes.month AS m (pathway, month, version, measure, subject, facts)
                SELECT pathway, date_trunc('month', effective_on::timestamp)::date, version, measure,
                       CASE WHEN measure IN ('confirmed', 'declined') THEN subject ELSE '' END,
                       count(DISTINCT position)
                  FROM added
                 GROUP BY 1, 2, 3, 4, 5
                    ON CONFLICT (pathway, month, version, measure, subject)
                    DO UPDATE SET facts = m.facts + excluded.facts)
            INSERT INTO pathway_outcomes.outcome AS o (pathway, version, measure, subject, enrolments)
            SELECT pathway, version, measure, subject, count(DISTINCT enrolment)
              FROM added a
             WHERE NOT EXISTS (SELECT FROM pathway_outcomes.fact f
                                WHERE f.enrolment = a.enrolment AND f.measure = a.measure AND f.subject = a.subject)
             GROUP BY 1, 2, 3, 4
                ON CONFLICT (pathway, version, measure, subject)
                DO UPDATE SET enrolments = o.enrolments + excluded.enrolments
            """;

    private CountedFacts() {}
}
